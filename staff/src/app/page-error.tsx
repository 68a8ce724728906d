import { ErrorMessage } from '@/ui/error-message';
import classes from './shell.module.css';

interface Props {
  error: unknown;
  reset: () => void;
}

/** A page that could not be shown at all. */
export function PageError({ error, reset }: Props) {
  return (
    <main className={classes.page}>
      <ErrorMessage isPage error={error} onRetry={reset} />
    </main>
  );
}
