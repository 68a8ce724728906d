import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Element, Indicator } from '@/api/contract';
import { lightProfilesQuery } from '@/api/list-light-profiles';
import { Refusal } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import { useUploads } from '@/ui/use-uploads';
import { reportValue } from './api/report-value';
import { verifyValue } from './api/verify-value';
import { firstChoice, openPeriods, periodBefore } from './choose-period';
import { complianceOf, lightOf } from './compliance';
import { actualOf, asReported, emptyFact, sentFact, type TypedFact } from './typed-fact';

interface Given {
  kind: 'reported' | 'verified';
  indicator: Indicator;
  element: Element;
  period: string | undefined;
  onSaved: (sentence: string) => void;
}

export type FactFormState = ReturnType<typeof useFactForm>;

/** Everything a report form knows: what is typed, what it gives, what is asked for, what was refused. */
export function useFactForm({ kind, indicator, element, period: asked, onSaved }: Given) {
  const { t, value, language } = useTexts();
  const client = useQueryClient();
  const prefix = useId();
  const [typed, setTyped] = useState<TypedFact>(() => {
    const first = indicator.periods.find((found) => found.period === asked) ?? firstChoice(indicator.periods, kind);
    return kind === 'verified' ? asReported(first, value) : emptyFact(first);
  });
  const [isTried, setTried] = useState(false);
  const uploads = useUploads(`/elements/${element.id}`);
  const { data: profiles } = useQuery(lightProfilesQuery);

  const periods = openPeriods(indicator.periods, element.on);
  const period = indicator.periods.find((found) => found.period === typed.period);
  const target = period?.planned?.value ?? null;
  const actual = actualOf(typed, indicator, language);
  const compliance = complianceOf(indicator, target, actual);
  const profile = profiles?.find(({ id }) => id === period?.light_profile);
  const light = profile ? lightOf(profile, compliance, target, actual) : null;
  const isUnplanned = actual !== null && actual > 0 && (target === null || target === 0);

  const sending = useMutation({
    mutationFn: () =>
      (kind === 'reported' ? reportValue : verifyValue)(indicator.id, {
        ...sentFact(typed, indicator, language),
        evidence: uploads.attachments,
      }),
    onSuccess: async (fact) => {
      uploads.taken();
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      const words = {
        value: `${value(fact.value)} ${indicator.measure_name ?? ''}`,
        period: period?.name ?? fact.period,
      };
      onSaved(t(kind === 'reported' ? 'staff.report.saved' : 'staff.verify.saved', words));
    },
  });
  const refusal = sending.error instanceof Refusal ? sending.error : null;
  const names = [...Object.keys(typed), 'measure'];
  return {
    typed,
    set: (part: Partial<TypedFact>) => setTyped((kept) => ({ ...kept, ...part })),
    periods,
    period,
    before: periodBefore(indicator.periods, typed.period),
    target,
    actual,
    compliance,
    light,
    /** Outside green a report says why, above as well as below. */
    asksVariance: kind === 'reported' && ((light !== null && light.light !== 'green') || isUnplanned),
    replaces: period?.[kind] ?? null,
    places: Object.fromEntries(names.map((name) => [name, `${prefix}${name}`])) as Record<
      keyof TypedFact | 'measure',
      string
    >,
    isSending: sending.isPending,
    error: sending.error,
    isMissing: isTried && actual === null,
    uploads,
    isTried,
    errorOf: (field: string) => refusal?.about(field)?.message,
    send: () => {
      setTried(true);
      if (actual !== null && uploads.holds === null) sending.mutate();
    },
  };
}
