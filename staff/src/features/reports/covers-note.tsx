import { Link } from '@tanstack/react-router';
import { useTexts } from '@/i18n/use-texts';
import classes from './report-page.module.css';

/** Nothing below the initiative is reported before Planning accepted its two cover sheets. */
export function CoversNote({ initiative }: { initiative: { id: string; code: string; name: string } }) {
  const { t } = useTexts();
  return (
    <p className={`${classes.unmeasured} ${classes.words}`}>
      {t('staff.office_report.without_covers', { code: initiative.code, name: initiative.name })}{' '}
      <Link to="/elements/$element/cover" params={{ element: initiative.id }} search={({ on }) => (on ? { on } : {})}>
        {t('staff.cover.open')}
      </Link>
    </p>
  );
}
