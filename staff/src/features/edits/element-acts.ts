// Editing, adding, deleting and moving one element, each with its way back.
import type { AddElement, ContentRow } from '@/api/contract';
import { type Act, type Desk, expectRow, fieldsOf, labelOf, Moved, partOf, unlessStale, withReason } from './act';
import { addElement } from './api/add-element';
import { deleteElement } from './api/delete-element';
import { editElement } from './api/edit-element';
import { moveElement } from './api/move-element';
import { type Change, type Place, placeOf, treeOf } from './content';

/** Everything about an element but its weight, which belongs to all siblings together. */
export function editAct(desk: Desk, id: string, mine: Change, known: Change): Act {
  const label = labelOf({ code: '', name: '', ...desk.row(id) });
  return {
    say: label,
    run: async () => {
      const saved = await unlessStale(desk, async () => {
        const row = expectRow(desk, id, label, mine, known);
        desk.patch(row.id, mine);
        try {
          return await editElement(row.id, withReason(desk, { version: row.version, ...mine }) as never);
        } catch (problem) {
          desk.patch(row.id, partOf(row, fieldsOf(mine)));
          throw problem;
        }
      });
      desk.patch(saved.id, { version: saved.version });
      return editAct(desk, id, known, mine);
    },
  };
}

const isSamePlace = (one: Place, other: Place) =>
  one.parent === other.parent && one.position === other.position && one.level === other.level;

const resolved = (desk: Desk, place: Place): Place =>
  place.parent === null ? place : { ...place, parent: desk.idOf(place.parent) };

export function moveAct(desk: Desk, id: string, to: Place, known: Place): Act {
  const label = labelOf({ code: '', name: '', ...desk.row(id) });
  return {
    say: label,
    run: async () => {
      await unlessStale(desk, async () => {
        const row = desk.row(id);
        if (!row || !isSamePlace(placeOf(treeOf(desk.rows()), row), resolved(desk, known))) throw new Moved(label);
        const { parent, position, level } = resolved(desk, to);
        const body = { version: row.version, parent, position, ...(level !== row.level && { level }) };
        await moveElement(row.id, withReason(desk, body));
      });
      await desk.refetch();
      return moveAct(desk, id, known, to);
    },
  };
}

/** What is needed to add an element, or to add it again; `position` among its siblings, at the end without it. */
export interface NewElement extends Change {
  id: string;
  parent: string | null;
  level: string;
  code: string;
  name: string;
  position?: number;
}

function addedFrom(element: NewElement, parent: string | null): AddElement {
  const { id: _, parent: __, position: ___, ...said } = element;
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null && value !== undefined));
  return { ...given, ...(parent !== null && { parent }) } as AddElement;
}

export function addAct(desk: Desk, element: NewElement): Act {
  const label = labelOf(element);
  return {
    say: label,
    run: async () => {
      const parent = element.parent === null ? null : desk.idOf(element.parent);
      const made = await addElement(desk.plan, withReason(desk, addedFrom(element, parent)));
      desk.isNow(element.id, made.id);
      const count = desk.rows().filter((row) => row.parent === parent).length;
      if (element.position !== undefined && element.position < count) {
        const place = { version: made.version, parent, position: element.position };
        await moveElement(made.id, withReason(desk, place));
      }
      await desk.refetch();
      const row = desk.row(made.id);
      return row ? deleteAct(desk, row) : null;
    },
  };
}

/** A draft without indicators comes back as it was; what else goes with an element does not. */
export function deleteAct(desk: Desk, shown: ContentRow): Act {
  const known = partOf(shown, [
    'code',
    'name',
    'office',
    'person',
    'start_on',
    'end_on',
    'initiative_kind',
    'action_type',
  ]);
  return {
    say: labelOf(shown),
    run: async () => {
      const row = desk.row(shown.id);
      if (!row) throw new Moved(labelOf(shown));
      const { position } = placeOf(treeOf(desk.rows()), row);
      const again: NewElement = {
        ...known,
        ...partOf(row, ['weight']),
        id: row.id,
        parent: row.parent,
        level: row.level,
        code: row.code,
        name: row.name,
        position,
      };
      await unlessStale(desk, async () => {
        const now = desk.row(shown.id);
        if (!now || fieldsOf(known).some((field) => now[field] !== known[field])) throw new Moved(labelOf(shown));
        await deleteElement(now.id, now.version, desk.reason() ?? '');
      });
      await desk.refetch();
      return row.indicators > 0 || desk.reason() !== undefined ? null : addAct(desk, again);
    },
  };
}
