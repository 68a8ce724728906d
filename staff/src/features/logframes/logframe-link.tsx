import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTexts } from '@/i18n/use-texts';
import { logframeQuery } from './api/show-logframe';

/** The way from an initiative to its matrix, and how that stands. */
export function LogframeLink({ element }: { element: string }) {
  const { t } = useTexts();
  const { data: logframe } = useQuery(logframeQuery(element));
  if (!logframe) return null;
  const isPlanned = logframe.rows.some((row) => row.level !== null);
  if (!isPlanned && !logframe.rows.some((row) => row.may_edit)) return null;
  return (
    <p>
      <Link to="/elements/$element/logframe" params={{ element }}>
        {t('staff.logframe.title')}
      </Link>{' '}
      <span className="soft">
        {t('staff.logframe.state', { planned: String(isPlanned), faults: logframe.faults.length })}
      </span>
    </p>
  );
}
