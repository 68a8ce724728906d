import type { Import } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './import-page.module.css';

interface Props {
  done: Import;
}

/** Elements made, changed and left as they were; rows left out. */
export function ImportCounts({ done: { created, updated, unchanged, refused } }: Props) {
  const { named, count } = useTexts();
  return (
    <dl className={classes.counts}>
      {Object.entries({ created, updated, unchanged, refused }).map(([name, number]) => (
        <div key={name}>
          <dt>{named('staff.import_count', name)}</dt>
          <dd>{count(number)}</dd>
        </div>
      ))}
    </dl>
  );
}
