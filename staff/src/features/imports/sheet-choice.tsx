import { Checkbox, NativeSelect } from '@mantine/core';
import type { DraftSheet, MapDraft } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { mayDivide, withSheet } from './draft';
import classes from './map-page.module.css';

interface Props {
  draft: MapDraft;
  at: number;
  onAt: (at: number) => void;
  onDraft: (draft: MapDraft) => void;
}

/** Which sheet is shown, whether it is read, and how its rows are. */
export function SheetChoice({ draft, at, onAt, onDraft }: Props) {
  const { t } = useTexts();
  const sheet = draft.sheets[at];
  if (!sheet) return null;
  const change = (part: Partial<DraftSheet>) => onDraft(withSheet(draft, at, (one) => ({ ...one, ...part })));
  const nameOf = ({ name, is_read }: DraftSheet, index: number) =>
    `${name || t('staff.map.only_sheet')}${is_read ? ` · ${t('staff.map.is_read')}` : ''}` || String(index + 1);
  return (
    <div className={classes.sheets}>
      {draft.sheets.length > 1 && (
        <NativeSelect
          label={t('staff.map.sheet')}
          value={String(at)}
          data={draft.sheets.map((one, index) => ({ value: String(index), label: nameOf(one, index) }))}
          onChange={(event) => onAt(Number(event.currentTarget.value))}
        />
      )}
      <Checkbox
        label={t('staff.map.read_sheet')}
        checked={sheet.is_read}
        onChange={(event) => change({ is_read: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('staff.map.repeated')}
        checked={sheet.is_repeated}
        onChange={(event) => change({ is_repeated: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('staff.map.accumulated')}
        checked={sheet.is_accumulated}
        onChange={(event) => change({ is_accumulated: event.currentTarget.checked })}
      />
      {mayDivide(sheet) && (
        <Checkbox
          label={t('staff.map.divided')}
          checked={sheet.is_divided ?? false}
          onChange={(event) => change({ is_divided: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}
