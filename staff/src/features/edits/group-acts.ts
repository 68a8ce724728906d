// Acts on several elements at once: the weights of siblings, rows pasted from a spreadsheet.
import type { ContentRow, PastedRow } from '@/api/contract';
import { type Act, Conflicting, type Desk, partOf, sequence, unlessStale, withReason } from './act';
import { pasteElements } from './api/paste-elements';
import { setWeights } from './api/set-weights';
import type { Change, Field } from './content';
import { deleteAct, editAct } from './element-acts';

export type Weights = ReadonlyMap<string, number | null>;

/**
 * All siblings' weights together, and those below that follow them. `known`: what they were believed to weigh; weights
 * that could not stand were there only because a draft may be unfinished, and cannot be set again.
 */
export function weightsAct(
  desk: Desk,
  say: string,
  parent: string | null,
  mine: Weights,
  known: Weights,
  isBackPossible = true,
): Act {
  return {
    say,
    run: async () => {
      await desk.refetch();
      await unlessStale(desk, async () => {
        for (const [id, weight] of known) {
          const row = desk.row(id);
          const wanted = mine.get(id) ?? null;
          if (row && row.weight !== weight && row.weight !== wanted)
            throw new Conflicting(row.id, say, { weight: wanted }, { weight }, { weight: row.weight });
        }
        const weights = [...mine].map(([id, weight]) => {
          const element = desk.idOf(id);
          return { element, version: desk.row(element)?.version ?? 0, weight };
        });
        const at = parent === null ? null : desk.idOf(parent);
        await setWeights(desk.plan, withReason(desk, { parent: at, weights }));
      });
      await desk.refetch();
      return isBackPossible ? weightsAct(desk, say, parent, known, mine) : null;
    },
  };
}

const changeable: readonly Field[] = ['code', 'name', 'office', 'person', 'start_on', 'end_on', 'initiative_kind'];

function changeOf(pasted: PastedRow): Change {
  const given = changeable.filter((field) => pasted[field as keyof PastedRow] !== undefined);
  return Object.fromEntries(given.map((field) => [field, pasted[field as keyof PastedRow]])) as Change;
}

export function pasteAct(desk: Desk, say: string, rows: readonly PastedRow[]): Act {
  return {
    say,
    run: async () => {
      const before = new Map<string, ContentRow>(desk.rows().map((row) => [row.id, row]));
      const { elements } = await pasteElements(desk.plan, withReason(desk, { rows: [...rows] }));
      await desk.refetch();
      const hasWeights = rows.some((row) => row.element !== undefined && row.weight !== undefined);
      const back = elements.flatMap((id, index) => undone(desk, id, rows[index], before.get(id)));
      return hasWeights ? null : sequence(say, back.reverse());
    },
  };
}

function undone(desk: Desk, id: string, pasted: PastedRow | undefined, before: ContentRow | undefined): Act[] {
  const row = desk.row(id);
  if (!row || !pasted) return [];
  if (pasted.element === undefined) return [deleteAct(desk, row)];
  const change = changeOf(pasted);
  return before ? [editAct(desk, id, partOf(before, Object.keys(change) as Field[]), change)] : [];
}
