import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Element, Indicator, PeriodTarget, Plan } from '@/api/contract';
import { parseNumber } from '@/i18n/numbers';
import { useTexts } from '@/i18n/use-texts';
import { setTargets } from './api/set-targets';
import {
  changedTargets,
  isEmpty,
  keyOf,
  type Pasted,
  partsOf,
  pastedTargets,
  type Typed,
  targetsBefore,
  typedTargets,
} from './targets';

type Periods = Plan['periods'];

/** The boxes of one indicator's targets: typed or pasted, saved in one act, and that act undone. */
export function useTargets(element: Element, indicator: Indicator, periods: Periods, reason: string) {
  const { value, language } = useTexts();
  const client = useQueryClient();
  const [typed, setTyped] = useState<Typed>({});
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [done, setDone] = useState<{ was: PeriodTarget[]; now: PeriodTarget[]; isUndoing: boolean } | null>(null);
  const before = typedTargets(indicator, value);
  const read = (key: string) => typed[key] ?? before[key] ?? '';
  const codes = periods.map(({ code }) => code);
  const keys = codes.flatMap((code) => partsOf(indicator).map((part) => keyOf(code, part)));
  const changed = changedTargets(indicator, codes, read, before, language);
  const said = reason.trim() === '' ? {} : { reason: reason.trim() };
  const saving = useMutation({
    mutationFn: ({ targets }: { targets: PeriodTarget[]; isUndoing: boolean }) =>
      setTargets(indicator.id, { targets, ...said }),
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
    onSuccess: (_, { targets, isUndoing }) => {
      setDone({ was: targetsBefore(indicator, targets), now: targets, isUndoing });
      setTyped({});
      setPasted(null);
    },
  });
  const type = (change: Typed) => {
    setDone(null);
    setTyped({ ...typed, ...change });
  };
  const paste = (text: string, from: string) => {
    const cells = pastedTargets(text, keys, from, language);
    if (!cells) return false;
    setPasted(cells);
    type(cells.typed);
    return true;
  };
  // Where somebody else changed one of them meanwhile there is no way back that would not overwrite it.
  const stands = done && JSON.stringify(targetsBefore(indicator, done.now)) === JSON.stringify(done.now);
  const mayGoBack = element.plan.state === 'draft' || !done?.was.some(isEmpty);
  return {
    read,
    type,
    paste,
    pasted,
    changed,
    isWrong: Object.values(typed).some((text) => text.trim() !== '' && parseNumber(text, language) === null),
    save: () => saving.mutate({ targets: changed, isUndoing: false }),
    undo:
      done && !done.isUndoing && stands && mayGoBack
        ? () => saving.mutate({ targets: done.was, isUndoing: true })
        : null,
    done: done ? (done.isUndoing ? 'undone' : 'saved') : null,
    isSaving: saving.isPending,
    error: saving.error,
  } as const;
}
