import type { ReactNode } from 'react';
import classes from './terms.module.css';

interface Props {
  /** Rows without a value are left out. */
  rows: (readonly [name: string, value: ReactNode])[];
}

/** Names and what they are, one under the other. */
export function Terms({ rows }: Props) {
  return (
    <dl className={classes.terms}>
      {rows
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows never move, and a name may come twice
          <div key={`${index} ${name}`}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
