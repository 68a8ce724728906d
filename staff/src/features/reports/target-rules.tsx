import { Button, NativeSelect, NumberInput, Radio } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refusal } from '@/api/refusal';
import type { TargetChanges } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { ConflictDialog } from '@/ui/conflict-dialog';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import { useVersioned } from '@/ui/use-versioned';
import { targetChangesQuery } from './api/list-target-changes';
import { setTargetRules } from './api/set-target-rules';

type Rules = TargetChanges['rules'];
type Said = Omit<Rules, 'version'>;

const read = ({ version, ...value }: Rules) => ({ value: value as Said, version });

const labels = {
  rule: 'staff.target_rules.rule',
  days: 'staff.target_rules.days',
  counting: 'staff.target_rules.counting',
} as const;

/** How targets change once the plan is approved; who may not set it reads it. */
export function TargetRules({ plan, changes }: { plan: string; changes: TargetChanges }) {
  const { t, named, value } = useTexts();
  const client = useQueryClient();
  const [typed, setTyped] = useState<Rules>(changes.rules);
  // Empty while it is typed anew; never nought by itself.
  const [days, setDays] = useState<string | number>(changes.rules.days);
  const isEmpty = days === '' || Number.isNaN(Number(days));
  const change = (given: Partial<Rules>) => setTyped((before) => ({ ...before, ...given }));
  const [known, setKnown] = useState(() => read(changes.rules));
  const editing = useVersioned({
    known,
    read: async () => read((await client.fetchQuery({ ...targetChangesQuery(plan), staleTime: 0 })).rules),
    save: ({ value, version }) => setTargetRules(plan, { ...value, version }),
    onSuccess: async (now) => {
      setKnown(read(now.rules));
      await client.invalidateQueries({ queryKey: ['plans', plan] });
    },
    onMerged: (both) => {
      change(both);
      setDays(both.days);
    },
  });
  const { saving, dispute } = editing;
  const shown = (rules: Said, field: string) => {
    const said = rules[field as keyof Said];
    return typeof said === 'number' ? value(said) : named('staff.target_rules', said);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isEmpty) editing.save({ rule: typed.rule, days: Number(days), counting: typed.counting });
  };
  return (
    <section className={`${page.section} no-print`} aria-labelledby="target-rules">
      <h2 id="target-rules">{t('staff.target_rules.title')}</h2>
      {!changes.may_set_rules ? (
        <p>{t(typed.rule === 'by_request' ? 'staff.target_rules.by_request' : 'staff.target_rules.with_reason')}</p>
      ) : (
        <form className={page.form} onSubmit={submit} noValidate>
          <ProblemSummary error={editing.error} fields={{ days: 'rule-days' }} />
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
            error={editing.error instanceof Refusal ? editing.error.about('days')?.message : undefined}
          />
          <NativeSelect
            label={t('staff.target_rules.counting')}
            value={typed.counting}
            onChange={({ currentTarget }) => change({ counting: currentTarget.value as Rules['counting'] })}
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
          {dispute && (
            <ConflictDialog
              label={t('staff.target_rules.title')}
              fields={dispute.fields.map((field) => ({
                field,
                label: t(labels[field as keyof Said]),
                known: shown(dispute.known, field),
                theirs: shown(dispute.theirs.value, field),
                mine: shown(dispute.mine, field),
              }))}
              onSettle={editing.settle}
              onClose={editing.forgive}
            />
          )}
        </form>
      )}
    </section>
  );
}
