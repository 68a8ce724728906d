import type { ContentRow } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { ConflictDialog } from '@/ui/conflict-dialog';
import { type Conflicting, fieldsOf } from './act';
import { type Names, textIn } from './columns';
import type { Change } from './content';
import { editAct } from './element-acts';
import type { Acts } from './use-acts';

interface Props {
  conflict: Conflicting;
  acts: Acts;
  names: Names;
  onClose: () => void;
}

/** Somebody changed the same cell first. What is settled is saved knowingly, over what was seen. */
export function ContentConflict({ conflict, acts, names, onClose }: Props) {
  const texts = useTexts();
  const { id, label, mine, known, theirs } = conflict;
  const fields = fieldsOf(mine);
  const shown = (change: Change, field: keyof Change) => {
    const column = field === 'action_type' || field === 'initiative_kind' ? 'kind' : field;
    return textIn({ ...acts.desk.row(id), ...change } as ContentRow, column, names, texts);
  };
  const settle = async (chosen: ReadonlySet<string>) => {
    onClose();
    const wanted = fields.filter((field) => chosen.has(field));
    if (wanted.length === 0 || wanted.includes('weight')) return;
    const part = (change: Change) => Object.fromEntries(wanted.map((field) => [field, change[field]])) as Change;
    await acts.perform(editAct(acts.desk, id, part(mine), part(theirs)));
  };
  return (
    <ConflictDialog
      label={label}
      fields={fields.map((field) => ({
        field,
        label: texts.named('staff.edit.column', field),
        known: shown(known, field),
        theirs: shown(theirs, field),
        mine: shown(mine, field),
      }))}
      onSettle={(chosen) => void settle(chosen)}
      onClose={onClose}
    />
  );
}
