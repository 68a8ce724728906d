import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Element, Indicator } from '@/api/contract';
import { isStale, Refusal } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import { addIndicator } from './api/add-indicator';
import { editIndicator, getIndicator } from './api/edit-indicator';
import {
  changeOf,
  disputed,
  emptySheet,
  mended,
  type SheetChange,
  type SheetField,
  sheetFrom,
  type TypedSheet,
  typedFrom,
  wrongNumbers,
} from './sheet';

interface Given {
  element: Element;
  /** Nothing: a new one. */
  indicator: Indicator | null;
  reason: string;
  onSaved: () => void;
}

interface Dispute {
  fields: SheetField[];
  change: SheetChange;
  theirs: Indicator;
}

const partOf = (typed: TypedSheet, fields: readonly SheetField[]) =>
  Object.fromEntries(fields.map((field) => [field, typed[field]]));

/** What stands in the form, what was refused, and what somebody else changed meanwhile. */
export function useSheetForm({ element, indicator, reason, onSaved }: Given) {
  const { value, language } = useTexts();
  const client = useQueryClient();
  const [known, setKnown] = useState(indicator);
  const [typed, setTyped] = useState<TypedSheet>(() =>
    indicator ? typedFrom(indicator, value) : { ...emptySheet, code: `I${element.indicators.length + 1}` },
  );
  const [measure, setMeasure] = useState('');
  const [dispute, setDispute] = useState<Dispute | null>(null);
  const said = reason.trim() === '' ? {} : { reason: reason.trim() };

  /** Saves over `base`; where somebody came first, asks about what both changed and keeps the rest of both. */
  const edit = async (base: Indicator, change: SheetChange): Promise<void> => {
    if (Object.keys(change).length === 0) return;
    try {
      await editIndicator(base.id, { version: base.version, ...change, ...said });
    } catch (problem) {
      if (!isStale(problem)) throw problem;
      const theirs = await getIndicator(base.id);
      const fields = disputed(change, base, theirs);
      if (fields.length === 0) return edit(theirs, change);
      setDispute({ fields, change, theirs });
      throw problem;
    }
  };
  const saving = useMutation({
    mutationFn: async (settled: { base: Indicator; change: SheetChange } | null) => {
      if (settled) return edit(settled.base, settled.change);
      if (known) return edit(known, changeOf(typed, known, language));
      await addIndicator(element.id, { ...sheetFrom(typed, measure, language), ...said });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      onSaved();
    },
  });
  // The sheet as it is now, when it was read again: what one typed stays, unless it would silently win over another.
  if (indicator && known && indicator.version !== known.version && !dispute && !saving.isPending) {
    const change = changeOf(typed, known, language);
    if (disputed(change, known, indicator).length === 0) {
      setKnown(indicator);
      setTyped({ ...typedFrom(indicator, value), ...partOf(typed, Object.keys(change) as SheetField[]) });
    }
  }
  const refusal = saving.error instanceof Refusal && !dispute ? saving.error : null;
  return {
    typed,
    known,
    measure,
    setMeasure,
    set: (part: Partial<TypedSheet>) => setTyped((kept) => mended({ ...kept, ...part })),
    wrong: wrongNumbers(typed, language),
    error: dispute ? null : saving.error,
    errorOf: (field: string) => refusal?.about(field)?.message,
    isSaving: saving.isPending,
    isSaved: saving.isSuccess,
    save: () => saving.mutate(null),
    dispute,
    settle: (mine: ReadonlySet<string>) => {
      if (!dispute) return;
      const kept = Object.entries(dispute.change).filter(
        ([field]) => mine.has(field) || !dispute.fields.includes(field as SheetField),
      );
      const own = partOf(typed, kept.map(([field]) => field) as SheetField[]);
      setTyped({ ...typedFrom(dispute.theirs, value), ...own });
      setKnown(dispute.theirs);
      setDispute(null);
      saving.mutate({ base: dispute.theirs, change: Object.fromEntries(kept) as SheetChange });
    },
    forgive: () => setDispute(null),
  };
}

export type SheetForm = ReturnType<typeof useSheetForm>;
