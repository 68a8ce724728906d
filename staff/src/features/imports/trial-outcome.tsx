import { Button } from '@mantine/core';
import type { Import, Verdict } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { ImportCounts } from './import-counts';
import { ImportProgress } from './import-progress';
import classes from './map-page.module.css';
import { VerdictTable } from './verdict-table';

interface Props {
  trial: Import;
  verdicts: Verdict[];
  isSending: boolean;
  onImport: () => void;
}

/** What a trial said, in one sentence, with the next step; and what it says of cells that the sheet above does not show. */
export function TrialOutcome({ trial, verdicts, isSending, onImport }: Props) {
  const { t, rich } = useTexts();
  if (trial.state === 'running') return <ImportProgress running={trial} />;
  const strong = (parts: React.ReactNode[]) => <strong>{parts}</strong>;
  const hasErrors = trial.severities.some(({ severity, count }) => severity === 'error' && count > 0);
  const says = trial.state === 'done' && hasErrors ? 'trial_with_errors' : (`trial_${trial.state}` as const);
  return (
    <section className={classes.outcome} aria-label={t('staff.map.outcome')}>
      <p role="status">{rich(`staff.import.${says}`, { b: strong, rows: trial.refused })}</p>
      {trial.failure && <p className={classes.failure}>{trial.failure.message}</p>}
      {trial.state === 'done' && !hasErrors && (
        <>
          <ImportCounts done={trial} />
          <Button onClick={onImport} loading={isSending} w="max-content">
            {t('staff.import.for_real')}
          </Button>
        </>
      )}
      {verdicts.length > 0 && <VerdictTable rows={verdicts} isLoading={false} onEnd={undefined} />}
    </section>
  );
}
