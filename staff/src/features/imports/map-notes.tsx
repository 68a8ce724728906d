import type { DraftColumn, DraftSheet, MapDraft } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { doubtsOf, missingOf } from './draft';
import { lettersOf } from './letters';
import classes from './map-page.module.css';

interface Props {
  draft: MapDraft;
  sheet: DraftSheet;
}

/** In words: how much was understood, what needs a look, what is not used, what is missing. */
export function MapNotes({ draft, sheet }: Props) {
  const { t, rich, named } = useTexts();
  const { understood, unsure, unused } = doubtsOf(sheet);
  const missing = missingOf(draft);
  const strong = (parts: React.ReactNode[]) => <strong>{parts}</strong>;
  return (
    <div className={classes.notes} role="status">
      <p>
        {rich('staff.map.understood', {
          b: strong,
          understood: understood.length,
          all: understood.length + unused.length,
        })}
      </p>
      {unsure.length > 0 && <p>{t('staff.map.unsure', { columns: listOf(unsure) })}</p>}
      {unused.length > 0 && <p className="soft">{t('staff.map.unused', { columns: listOf(unused) })}</p>}
      {missing.length > 0 && (
        <ul className={classes.missing}>
          {missing.map((name) => (
            <li key={name}>{named('staff.map_missing', name)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

const shown = 12;

function listOf(columns: DraftColumn[]): string {
  const names = columns.slice(0, shown).map(({ column, heading }) => `${lettersOf(column)} «${heading}»`);
  return names.join(', ') + (columns.length > shown ? ' …' : '');
}
