// Acts on a plan's content. Each answers, once done, with the act that undoes it; an undoing is an act like any other
// and so can be redone. No act overwrites what somebody else changed: it says first what it believes to find.
import type { ContentRow } from '@/api/contract';
import { Refusal } from '@/api/refusal';
import type { Change, Field } from './content';

/** What acts work on: the content as it is known, and the ways to know it better. */
export interface Desk {
  plan: string;
  rows: () => readonly ContentRow[];
  row: (id: string) => ContentRow | undefined;
  /** The content as the server has it now. */
  refetch: () => Promise<void>;
  /** Shows a change at once, and takes what the server answered. */
  patch: (id: string, change: Partial<ContentRow>) => void;
  /** An element that was deleted and added again has another id; acts that knew the old one go on with it. */
  idOf: (id: string) => string;
  isNow: (id: string, now: string) => void;
  /** Asked for once the plan is approved. */
  reason: () => string | undefined;
}

export interface Act {
  /** What the status line says when it is done. */
  say: string;
  /** The act that undoes it; nothing when there is no way back. */
  run: () => Promise<Act | null>;
}

/** Somebody changed the same thing first. */
export class Conflicting extends Error {
  constructor(
    readonly id: string,
    readonly label: string,
    /** What one wanted, what one believed to find, and what is there. */
    readonly mine: Change,
    readonly known: Change,
    readonly theirs: Change,
  ) {
    super(label);
  }
}

/** It is somewhere else, or gone: there is nothing to choose from. */
export class Moved extends Error {}

export const isStale = (problem: unknown) =>
  problem instanceof Refusal && problem.status === 409 && problem.problem.code === 'version_mismatch';

export const labelOf = (row: Pick<ContentRow, 'code' | 'name'>) => `${row.code} ${row.name}`.trim();

export const fieldsOf = (change: Change) => Object.keys(change) as Field[];

export function partOf(row: ContentRow, fields: readonly Field[]): Change {
  return Object.fromEntries(fields.map((field) => [field, row[field]])) as Change;
}

/** The row as one knew it, or the reason why one may not go on. */
export function expectRow(desk: Desk, id: string, label: string, mine: Change, known: Change): ContentRow {
  const row = desk.row(id);
  if (!row) throw new Moved(label);
  const differs = fieldsOf(known).some((field) => row[field] !== known[field] && row[field] !== mine[field]);
  if (differs) throw new Conflicting(row.id, label, mine, known, partOf(row, fieldsOf(mine)));
  return row;
}

/** Tries; when somebody changed the element meanwhile, looks again and tries once more, if `again` finds no conflict. */
export async function unlessStale<Answer>(desk: Desk, attempt: () => Promise<Answer>): Promise<Answer> {
  try {
    return await attempt();
  } catch (problem) {
    if (!isStale(problem)) throw problem;
    await desk.refetch();
    return attempt();
  }
}

export function withReason<Given extends object>(desk: Desk, given: Given): Given & { reason?: string } {
  const reason = desk.reason();
  return reason === undefined ? given : { ...given, reason };
}

/** Several acts as one: undone in the opposite order. */
export function sequence(say: string, acts: readonly Act[]): Act {
  return {
    say,
    run: async () => {
      const back: Act[] = [];
      for (const act of acts) {
        const undo = await act.run();
        if (undo) back.unshift(undo);
      }
      return back.length < acts.length ? null : sequence(say, back);
    },
  };
}
