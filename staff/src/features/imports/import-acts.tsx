import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Import, ImportMode } from '@/api/contract';
import { plansQuery } from '@/api/list-plans';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { importPlan } from './api/import-plan';
import classes from './import-page.module.css';
import { givenOf, keepGiven } from './kept-given';

interface Props {
  done: Import;
}

/** What can be done next: import for real after a trial, open the plan after an import, or begin again. */
export function ImportActs({ done }: Props) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const client = useQueryClient();
  const given = givenOf(done.id);
  const sending = useMutation({
    mutationFn: importPlan,
    onSuccess: (begun, sent) => {
      keepGiven(begun.id, sent);
      client.setQueryData(['imports', begun.id], begun);
      navigate({ to: '/imports/$import', params: { import: begun.id } });
    },
  });
  const errors = done.severities.find((found) => found.severity === 'error')?.count ?? 0;
  const isTrial = done.mode === 'dry_run' && (done.state === 'done' || done.state === 'refused');
  const isIn = done.mode !== 'dry_run' && done.state === 'done';
  const { data: plans } = useQuery({ ...plansQuery, enabled: isIn });
  const plan = isIn ? plans?.find((row) => row.code === done.plan) : undefined;
  const send = (mode: ImportMode) => given && sending.mutate({ ...given, mode });
  return (
    <>
      <ProblemSummary error={sending.error} />
      <div className={classes.acts}>
        {isTrial && given && errors === 0 && (
          <Button loading={sending.isPending} onClick={() => send('all_or_nothing')}>
            {t('staff.import.for_real')}
          </Button>
        )}
        {plan && (
          <Button component={Link} to={`/plans/${plan.id}/board`}>
            {t('staff.import.see_board')}
          </Button>
        )}
        <Button component={Link} to="/imports" variant={isTrial && errors > 0 ? 'filled' : 'default'}>
          {errors > 0 ? t('staff.import.corrected') : t('staff.import.another')}
        </Button>
        {isTrial && given && errors > 0 && (
          <Button variant="default" loading={sending.isPending} onClick={() => send('good_rows')}>
            {t('staff.import.good_rows')}
          </Button>
        )}
      </div>
    </>
  );
}
