import { useTexts } from '@/i18n/use-texts';
import { ConflictDialog } from '@/ui/conflict-dialog';
import type { Dispute } from '@/ui/use-versioned';
import type { NeedRow } from './need-rows';

interface Props extends Dispute<NeedRow> {
  onSettle: (mine: ReadonlySet<string>) => void;
  onClose: () => void;
}

/** Two people edited the same need. */
export function NeedConflict({ fields, known, theirs, mine, onSettle, onClose }: Props) {
  const { named, value, day } = useTexts();
  const shown = (row: NeedRow, field: string) => {
    const said = row[field as keyof NeedRow];
    if (said == null || said === '') return '';
    if (field === 'origin' || field === 'urgency') return named(`staff.needs.${field}`, String(said));
    if (field === 'raised_on') return day(String(said));
    return typeof said === 'number' ? value(said) : said;
  };
  return (
    <ConflictDialog
      label={`${known.code} ${known.name}`}
      fields={fields.map((field) => ({
        field,
        label: named('staff.needs', field),
        known: shown(known, field),
        theirs: shown(theirs.value, field),
        mine: shown(mine, field),
      }))}
      onSettle={onSettle}
      onClose={onClose}
    />
  );
}
