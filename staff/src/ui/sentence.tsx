import type { ReactNode } from 'react';
import classes from './sentence.module.css';

interface Props {
  children: ReactNode;
}

/** What a screen says, before any chart. */
export function Sentence({ children }: Props) {
  return <p className={classes.sentence}>{children}</p>;
}
