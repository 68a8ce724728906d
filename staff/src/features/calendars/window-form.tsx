import { Button, NumberInput, Radio } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refusal } from '@/api/refusal';
import type { PlanWindows } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import { setWindows } from './api/set-windows';

interface Props {
  plan: PlanWindows;
  onDone: () => void;
}

/** The rule by which the windows of a plan are made; what has begun stays. */
export function WindowForm({ plan, onDone }: Props) {
  const { t } = useTexts();
  const client = useQueryClient();
  const [typed, setTyped] = useState({
    anchor: plan.anchor,
    days: plan.days as string | number,
    tolerance: plan.tolerance as string | number,
    early_opening: plan.early_opening,
  });
  const change = (given: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...given }));
  const saving = useMutation({
    mutationFn: () =>
      setWindows(plan.plan, {
        ...typed,
        days: Number(typed.days),
        tolerance: Number(typed.tolerance),
        version: plan.version,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['institutions'] });
      onDone();
    },
  });
  const about = (field: string) => (saving.error instanceof Refusal ? saving.error.about(field)?.message : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form className={page.form} onSubmit={submit} noValidate>
      <ProblemSummary error={saving.error} fields={{ days: 'window-days', tolerance: 'window-tolerance' }} />
      <Radio.Group
        label={t('staff.windows.anchor')}
        value={typed.anchor}
        onChange={(anchor) => change({ anchor: anchor as PlanWindows['anchor'] })}
      >
        <Radio value="before_end" label={t('staff.windows.anchor.before_end')} mt="xs" />
        <Radio value="after_end" label={t('staff.windows.anchor.after_end')} mt="xs" />
      </Radio.Group>
      <NumberInput
        id="window-days"
        label={t('staff.windows.days')}
        value={typed.days}
        onChange={(days) => change({ days })}
        error={about('days')}
      />
      <NumberInput
        id="window-tolerance"
        label={t('staff.windows.tolerance')}
        description={t('staff.windows.tolerance_hint')}
        value={typed.tolerance}
        onChange={(tolerance) => change({ tolerance })}
        error={about('tolerance')}
      />
      <Radio.Group
        label={t('staff.windows.early_opening')}
        value={typed.early_opening}
        onChange={(early) => change({ early_opening: early as PlanWindows['early_opening'] })}
      >
        <Radio value="last_month" label={t('staff.windows.early_opening.last_month')} mt="xs" />
        <Radio value="never" label={t('staff.windows.early_opening.never')} mt="xs" />
      </Radio.Group>
      <p className="soft">{t('staff.windows.stays')}</p>
      <div className={page.acts}>
        <Button type="submit" loading={saving.isPending}>
          {t('staff.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('staff.cancel')}
        </Button>
      </div>
    </form>
  );
}
