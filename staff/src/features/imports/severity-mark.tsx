import type { Severity } from '@/api/contract';
import classes from './verdicts.module.css';

interface Props {
  severity: Severity;
  word: string;
}

const drawings: Record<Severity, React.ReactNode> = {
  error: <path d="M3 3l10 10M13 3 3 13" />,
  warning: <path d="M8 2.5v7.2M8 12.4v1.1" />,
  notice: <path d="M8 6.6v6.9M8 2.9V4" />,
};

/** Severity as sign and word. */
export function SeverityMark({ severity, word }: Props) {
  return (
    <span className={classes.severity} data-severity={severity}>
      <svg
        viewBox="0 0 16 16"
        width="14"
        height="14"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
        aria-hidden="true"
      >
        {drawings[severity]}
      </svg>
      {word}
    </span>
  );
}
