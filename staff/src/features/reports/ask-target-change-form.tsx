import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Element } from '@/api/contract';
import { planQuery } from '@/api/get-plan';
import { sessionQuery } from '@/api/get-session';
import { Refusal } from '@/api/refusal';
import type { AskTargetChange } from '@/api/reporting-contract';
import { parseNumber } from '@/i18n/numbers';
import { useTexts } from '@/i18n/use-texts';
import { NumberBox } from '@/ui/number-box';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import { askTargetChange } from './api/ask-target-change';

const kinds = ['reduce', 'cancel', 'increase', 'create'] as const;
const fields = {
  kind: 'change-kind',
  cause: 'change-cause',
  legal_ground: 'change-legal',
  impact: 'change-impact',
  'values[0].period': 'change-period',
  'values[0].value': 'change-value',
};

/** The first signature: which target, how much, and why; what is asked depends on whether it is less or more. */
export function AskTargetChangeForm({ element, onDone }: { element: Element; onDone: () => void }) {
  const { t, named, language } = useTexts();
  const client = useQueryClient();
  const { data: plan } = useQuery(planQuery(element.plan.id));
  const { data: session } = useQuery(sessionQuery);
  const [indicator, setIndicator] = useState(element.indicators[0]?.id ?? '');
  const [typed, setTyped] = useState({ kind: 'reduce', cause: '', legal_ground: '', impact: '' });
  const [period, setPeriod] = useState('');
  const [wanted, setWanted] = useState('');
  const change = (given: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...given }));
  const its = element.indicators.find((one) => one.id === indicator);
  const value = typed.kind === 'cancel' ? 0 : parseNumber(wanted, language);
  const today = session?.today ?? '';
  const periods = (plan?.periods ?? []).filter((one) => one.kind === its?.frequency && one.end_on >= today);
  const chosen = period || periods[0]?.code || '';
  const asking = useMutation({
    mutationFn: () =>
      askTargetChange(indicator, {
        ...typed,
        kind: typed.kind as AskTargetChange['kind'],
        values: [{ period: chosen, value: value ?? 0 }],
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['plans', element.plan.id] });
      onDone();
    },
  });
  const about = (field: string) => (asking.error instanceof Refusal ? asking.error.about(field)?.message : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value !== null) asking.mutate();
  };
  const isLess = typed.kind === 'reduce' || typed.kind === 'cancel';
  const area = (name: 'cause' | 'legal_ground' | 'impact') => (
    <Textarea
      id={fields[name]}
      label={t(`staff.target_changes.${name}`)}
      value={typed[name]}
      onChange={({ currentTarget: { value } }) => change({ [name]: value })}
      error={about(name)}
      autosize
      minRows={2}
    />
  );
  return (
    <form className={page.form} onSubmit={submit} noValidate>
      <ProblemSummary error={asking.error} fields={fields} />
      <p className="soft">{t('staff.target_changes.ask_text')}</p>
      {element.indicators.length > 1 && (
        <NativeSelect
          label={t('staff.target_changes.indicator')}
          value={indicator}
          onChange={({ currentTarget: { value } }) => setIndicator(value)}
          data={element.indicators.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <NativeSelect
        id={fields.kind}
        label={t('staff.target_changes.kind')}
        value={typed.kind}
        onChange={({ currentTarget: { value } }) => change({ kind: value })}
        data={kinds.map((kind) => ({ value: kind, label: named('staff.change_kind', kind) }))}
        error={about('kind')}
      />
      <NativeSelect
        id={fields['values[0].period']}
        label={t('staff.closings.period')}
        value={chosen}
        onChange={({ currentTarget: { value } }) => setPeriod(value)}
        data={periods.map(({ code, name }) => ({ value: code, label: name }))}
        error={about('values[0].period')}
      />
      {typed.kind !== 'cancel' && (
        <NumberBox
          id={fields['values[0].value']}
          label={t('staff.target_changes.wanted')}
          unit={its?.measure_name ?? ''}
          text={wanted}
          onText={setWanted}
          error={about('values[0].value')}
        />
      )}
      {area(isLess ? 'cause' : 'impact')}
      {isLess && area('legal_ground')}
      <div className={page.acts}>
        <Button type="submit" disabled={value === null} loading={asking.isPending}>
          {t('staff.target_changes.send')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('staff.cancel')}
        </Button>
      </div>
    </form>
  );
}
