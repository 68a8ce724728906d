import type { ReportLine } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './report-page.module.css';
import type { judgeLine } from './use-report-line';

/** What the line comes to in the year up to its period, as the server counts it with what was saved. */
export function LineYear({ line, judged }: { line: ReportLine; judged: ReturnType<typeof judgeLine> }) {
  const { t, value, percent } = useTexts();
  if (judged.actual === null || !line.indicator) return null;
  const year = line.in_year;
  if (!judged.isCounted || year.achieved === null) {
    return <p className={`${classes.year} soft`}>{t('staff.office_report.in_year_soon')}</p>;
  }
  return (
    <p className={`${classes.year} soft`}>
      {t('staff.office_report.in_year', {
        achieved: value(year.achieved),
        planned: year.planned === null ? 'none' : value(year.planned),
        percent: year.percent === null ? 'none' : percent(year.percent),
      })}
    </p>
  );
}
