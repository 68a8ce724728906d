import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { TableLinks } from '@/ui/table-links';
import { importsQuery } from './api/list-imports';
import classes from './import-list.module.css';

/** What was tried and imported before, newest first. */
export function ImportList() {
  const { t, named, instant } = useTexts();
  const { data, error, refetch } = useQuery(importsQuery);
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">{t('staff.imports.earlier')}</h2>
      {error && !data && <ErrorMessage error={error} onRetry={refetch} />}
      {data?.length === 0 && <p className="soft">{t('staff.imports.none')}</p>}
      <ul className={classes.list}>
        {data?.map((tried) => (
          <li key={tried.id}>
            <Link to="/imports/$import" params={{ import: tried.id }}>
              {tried.file_name}
            </Link>
            <span>
              {named('staff.import_mode', tried.mode)} · {named('staff.import_state', tried.state)}
            </span>
            <span className="soft">
              {instant(tried.started_at)} {tried.person_name && `· ${tried.person_name}`}
            </span>
          </li>
        ))}
      </ul>
      {data && data.length > 0 && <TableLinks path="/imports" />}
    </section>
  );
}
