import { Button, NativeSelect, NumberInput, Radio } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refusal } from '@/api/refusal';
import type { TargetChanges } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import { setTargetRules } from './api/set-target-rules';

type Rules = TargetChanges['rules'];

/** How targets change once the plan is approved; who may not set it reads it. */
export function TargetRules({ plan, changes }: { plan: string; changes: TargetChanges }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const [typed, setTyped] = useState<Rules>(changes.rules);
  // Empty while it is typed anew; never nought by itself.
  const [days, setDays] = useState<string | number>(changes.rules.days);
  const isEmpty = days === '' || Number.isNaN(Number(days));
  const change = (given: Partial<Rules>) => setTyped((before) => ({ ...before, ...given }));
  const saving = useMutation({
    mutationFn: () => setTargetRules(plan, { ...typed, days: Number(days) }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['plans', plan] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isEmpty) saving.mutate();
  };
  return (
    <section className={`${page.section} no-print`} aria-labelledby="target-rules">
      <h2 id="target-rules">{t('staff.target_rules.title')}</h2>
      {!changes.may_set_rules ? (
        <p>{t(typed.rule === 'by_request' ? 'staff.target_rules.by_request' : 'staff.target_rules.with_reason')}</p>
      ) : (
        <form className={page.form} onSubmit={submit} noValidate>
          <ProblemSummary error={saving.error} fields={{ days: 'rule-days' }} />
          <Radio.Group
            label={t('staff.target_rules.rule')}
            value={typed.rule}
            onChange={(rule) => change({ rule: rule as Rules['rule'] })}
          >
            <Radio value="by_request" label={t('staff.target_rules.by_request')} mt="xs" />
            <Radio value="with_reason" label={t('staff.target_rules.with_reason')} mt="xs" />
          </Radio.Group>
          <NumberInput
            id="rule-days"
            label={t('staff.target_rules.days')}
            value={days}
            onChange={setDays}
            error={saving.error instanceof Refusal ? saving.error.about('days')?.message : undefined}
          />
          <NativeSelect
            label={t('staff.target_rules.counting')}
            value={typed.counting}
            onChange={({ currentTarget: { value } }) => change({ counting: value as Rules['counting'] })}
            data={[
              { value: 'business_days', label: t('staff.target_rules.business_days') },
              { value: 'natural_days', label: t('staff.target_rules.natural_days') },
            ]}
          />
          <div className={page.acts}>
            <Button type="submit" disabled={isEmpty} loading={saving.isPending}>
              {t('staff.save')}
            </Button>
            {saving.isSuccess && <span role="status">{t('staff.target_rules.saved')}</span>}
          </div>
        </form>
      )}
    </section>
  );
}
