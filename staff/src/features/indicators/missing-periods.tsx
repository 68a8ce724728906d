import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addPeriods } from '@/api/add-periods';
import type { Indicator, Plan } from '@/api/contract';
import { sessionQuery } from '@/api/get-session';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';

interface Props {
  plan: Plan;
  frequency: Indicator['frequency'];
}

/** No period of this frequency lies in the plan: who may makes them at once, from its first to its last day. */
export function MissingPeriods({ plan, frequency }: Props) {
  const { t, named, shortDay } = useTexts();
  const client = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const making = useMutation({
    mutationFn: () =>
      addPeriods({ institution: plan.institution, kind: frequency, start_on: plan.start_on, end_on: plan.end_on }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['plans'] }),
  });
  if (!session?.actions.includes('manage_periods')) return <p className="soft">{t('staff.sheets.no_periods')}</p>;
  return (
    <>
      <ProblemSummary error={making.error} />
      <p className="soft">{t('staff.period.missing', { kind: named('staff.frequency', frequency) })}</p>
      <Button variant="default" loading={making.isPending} onClick={() => making.mutate()}>
        {t('staff.period.make', { from: shortDay(plan.start_on), until: shortDay(plan.end_on) })}
      </Button>
    </>
  );
}
