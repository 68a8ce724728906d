// What two people change at once: saved over the version that was read; where somebody came first, what only one of them
// changed is kept of both, and what both changed is asked about (conflict-dialog.tsx).
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isStale } from '@/api/refusal';

type Values = Record<string, unknown>;

export interface Versioned<T> {
  value: T;
  version: number;
}

export interface Dispute<T> {
  fields: string[];
  known: T;
  theirs: Versioned<T>;
  mine: T;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

const fieldsOf = (...all: object[]) => [...new Set(all.flatMap((one) => Object.keys(one)))];

/** What both changed since `known`, each to something else. */
export function disputedFields<T extends object>(known: T, theirs: T, mine: T): string[] {
  const [was, their, own] = [known, theirs, mine] as unknown as [Values, Values, Values];
  return fieldsOf(known, theirs, mine).filter(
    (field) =>
      !isSame(own[field], was[field]) && !isSame(their[field], was[field]) && !isSame(own[field], their[field]),
  );
}

/** Theirs, with what only one changed oneself and what was `chosen`. */
export function merged<T extends object>(known: T, theirs: T, mine: T, chosen: ReadonlySet<string>): T {
  const disputed = new Set(disputedFields(known, theirs, mine));
  const [was, own] = [known, mine] as unknown as [Values, Values];
  const result = { ...theirs } as Values;
  for (const field of fieldsOf(known, mine))
    if (!isSame(own[field], was[field]) && (!disputed.has(field) || chosen.has(field))) result[field] = own[field];
  return result as T;
}

interface Given<T, Done> {
  known: Versioned<T>;
  /** As it stands now. */
  read: () => Promise<Versioned<T>>;
  save: (given: Versioned<T>) => Promise<Done>;
  onSuccess: (done: Done) => unknown;
  /** What stands in the form from now on. */
  onMerged: (value: T) => void;
}

export function useVersioned<T extends object, Done>({ known, read, save, onSuccess, onMerged }: Given<T, Done>) {
  const [dispute, setDispute] = useState<Dispute<T> | null>(null);
  const attempt = async (mine: T, base: Versioned<T>): Promise<Done> => {
    try {
      return await save({ value: mine, version: base.version });
    } catch (problem) {
      if (!isStale(problem)) throw problem;
      const theirs = await read();
      const fields = disputedFields(base.value, theirs.value, mine);
      if (fields.length === 0) {
        const both = merged(base.value, theirs.value, mine, new Set());
        onMerged(both);
        return attempt(both, theirs);
      }
      setDispute({ fields, known: base.value, theirs, mine });
      throw problem;
    }
  };
  const saving = useMutation({
    mutationFn: ({ mine, base }: { mine: T; base: Versioned<T> }) => attempt(mine, base),
    onSuccess,
  });
  return {
    save: (mine: T) => saving.mutate({ mine, base: known }),
    saving,
    error: dispute ? null : saving.error,
    dispute,
    settle: (chosen: ReadonlySet<string>) => {
      if (!dispute) return;
      const both = merged(dispute.known, dispute.theirs.value, dispute.mine, chosen);
      onMerged(both);
      setDispute(null);
      saving.mutate({ mine: both, base: dispute.theirs });
    },
    forgive: () => setDispute(null),
  };
}
