import { Skeleton } from '@mantine/core';
import classes from './board-page.module.css';

const lines = ['a', 'b', 'c', 'd', 'e'];

/** The board's own measures while it is on its way. */
export function BoardSkeleton() {
  return (
    <div className={classes.board} aria-busy="true">
      <Skeleton height={28} width="18rem" />
      <Skeleton height={92} maw="46rem" />
      <div className={classes.halves}>
        <div>
          {lines.map((line) => (
            <Skeleton key={line} height={56} mb={8} />
          ))}
        </div>
        <div>
          {lines.map((line) => (
            <Skeleton key={line} height={44} mb={8} />
          ))}
        </div>
      </div>
      <Skeleton height={420} />
    </div>
  );
}
