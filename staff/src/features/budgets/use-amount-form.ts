import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { BudgetStage, ElementMoney } from '@/api/contract';
import { Refusal } from '@/api/refusal';
import { parseNumber } from '@/i18n/numbers';
import { useTexts } from '@/i18n/use-texts';
import { recordAmount } from './api/record-amount';

export interface TypedAmount {
  year: string;
  period: string;
  stage: BudgetStage;
  source: string;
  classifier: string;
  is_total: boolean;
  amount: string;
  note: string;
  correction_reason: string;
}

const fields = ['year', 'period', 'stage', 'source', 'classifier', 'amount', 'note', 'correction_reason'] as const;

const sameText = (one: string, other: string) =>
  one.trim().localeCompare(other.trim(), undefined, { sensitivity: 'base' }) === 0;

/** The amount that counts for what is typed so far, if any: telling another one is a correction. */
export function replacedBy(money: ElementMoney, typed: TypedAmount) {
  const line = money.lines.find(
    (one) =>
      one.year === typed.year &&
      sameText(one.source, typed.source) &&
      one.classifier === typed.classifier.trim() &&
      one.is_total === typed.is_total,
  );
  const period = typed.stage === 'approved' ? typed.year : typed.period;
  return money.amounts.find(
    (one) => one.is_current && one.line === line?.id && one.stage === typed.stage && one.period === period,
  );
}

export function useAmountForm(money: ElementMoney, onSaved: (sentence: string) => void) {
  const { t, language } = useTexts();
  const client = useQueryClient();
  const prefix = useId();
  const years = money.periods.filter((period) => period.kind === 'year');
  const year = years.find((one) => one.code === money.year) ?? years[0];
  const last = money.lines.at(-1);
  const [typed, setTyped] = useState<TypedAmount>({
    year: year?.code ?? '',
    period: '',
    stage: money.lines.length === 0 ? 'approved' : (money.settings?.spent ?? 'accrued'),
    source: last?.source ?? '',
    classifier: last?.classifier ?? '',
    is_total: false,
    amount: '',
    note: '',
    correction_reason: '',
  });
  const its = years.find((one) => one.code === typed.year);
  const periods = money.periods.filter(
    (one) => its && one.start_on >= its.start_on && one.end_on <= its.end_on && one.start_on <= money.on,
  );
  const period = periods.some((one) => one.code === typed.period) ? typed.period : (periods.at(-1)?.code ?? typed.year);
  const whole = { ...typed, period };
  const amount = parseNumber(typed.amount, language);
  const sending = useMutation({
    mutationFn: () =>
      recordAmount(money.element.id, {
        ...whole,
        period: whole.stage === 'approved' ? whole.year : period,
        source: whole.source.trim(),
        classifier: whole.classifier.trim(),
        amount: amount ?? 0,
      }),
    onSuccess: () => {
      client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      onSaved(t('staff.money.recorded'));
    },
  });
  const problems = sending.error instanceof Refusal ? (sending.error.problem.fields ?? []) : [];
  return {
    typed: whole,
    set: (changed: Partial<TypedAmount>) => setTyped({ ...typed, ...changed }),
    years,
    periods,
    replaced: replacedBy(money, whole),
    isReady: amount !== null,
    send: () => sending.mutate(),
    isSending: sending.isPending,
    error: sending.error,
    places: Object.fromEntries(fields.map((field) => [field, `${prefix}${field}`])) as Record<
      (typeof fields)[number],
      string
    >,
    errorOf: (field: string) => problems.find((one) => one.field === field)?.message,
  };
}
