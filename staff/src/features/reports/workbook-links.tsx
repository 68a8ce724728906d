import type { ReportMatrix } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { workbooksFile } from './api/workbook';

/** For the offices without a connection: of the period that is being reported, and those before it that wait. */
export function WorkbookLinks({ matrix, plan }: { matrix: ReportMatrix; plan: string }) {
  const { t } = useTexts();
  if (!matrix.items.some(({ may_review }) => may_review)) return null;
  const period = matrix.periods.findLast(({ start_on }) => start_on <= matrix.on);
  if (!period) return null;
  return (
    <a href={workbooksFile(plan, period.code)} download>
      {t('staff.workbook.download_all', { period: period.name })}
    </a>
  );
}
