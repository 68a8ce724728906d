import { Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReportMatrix } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { setReportSettings } from './api/set-report-settings';
import classes from './reports-page.module.css';

/** What holds for every office of the plan. */
export function ReportSettings({ matrix, plan, onSaved }: { matrix: ReportMatrix; plan: string; onSaved: () => void }) {
  const { t } = useTexts();
  const saving = useMutation({
    mutationFn: (isBlocking: boolean) => setReportSettings(plan, isBlocking ? 'block' : 'do_not_block'),
    onSuccess: onSaved,
  });
  return (
    <Checkbox
      className={`no-print ${classes.block}`}
      label={t('staff.reports.block')}
      description={t('staff.reports.block_hint')}
      checked={(saving.isPending ? saving.variables : matrix.unanswered === 'block') === true}
      onChange={(event) => saving.mutate(event.currentTarget.checked)}
      error={saving.error ? t('staff.error.not_saved') : undefined}
    />
  );
}
