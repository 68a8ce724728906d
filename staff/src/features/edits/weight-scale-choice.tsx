import { NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ContentRow, Plan } from '@/api/contract';
import { editPlan } from '@/api/edit-plan';
import { planQuery } from '@/api/get-plan';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import type { WeightScale } from './weights';

interface Props {
  plan: Plan;
  parent: ContentRow | null;
}

const scales: readonly WeightScale[] = ['relative', 'absolute'];

/** What the weights of siblings add to, in all of the plan: said here, and chosen while the plan is a draft. */
export function WeightScaleChoice({ plan, parent }: Props) {
  const { t, named, hundredths } = useTexts();
  const client = useQueryClient();
  const scale = plan.settings.weight_scale;
  const choosing = useMutation({
    mutationFn: (weight_scale: WeightScale) => editPlan(plan.id, { version: plan.version, settings: { weight_scale } }),
    onSettled: () => client.invalidateQueries({ queryKey: planQuery(plan.id).queryKey }),
  });
  const above = scale === 'absolute' && parent !== null && parent.weight !== null ? parent.weight : 100;
  const text = t(`staff.weight_scale.${scale}_text`, { whole: hundredths(above) });
  if (plan.state !== 'draft' || !plan.may.includes('edit_plan')) return <p className="soft">{text}</p>;
  return (
    <>
      <ProblemSummary error={choosing.error} />
      <NativeSelect
        label={t('staff.weight_scale.label')}
        description={text}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={scale}
        disabled={choosing.isPending}
        onChange={(event) => choosing.mutate(event.currentTarget.value as WeightScale)}
        data={scales.map((value) => ({ value, label: named('staff.weight_scale', value) }))}
      />
    </>
  );
}
