import type { ReactNode } from 'react';
import classes from './sentence.module.css';

const share = /(\d[\d.,]*\s?%)/;

/** Percentages of a sentence that the server wrote, in bold: they are what one looks for. */
export const withFigures = (sentence: string): ReactNode[] =>
  // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text
  sentence.split(share).map((part, index) => (index % 2 === 1 ? <strong key={index}>{part}</strong> : part));

interface Props {
  children: ReactNode;
}

/** What a screen says, before any chart. */
export function Sentence({ children }: Props) {
  return <p className={classes.sentence}>{children}</p>;
}
