import { ActionIcon, TextInput } from '@mantine/core';
import type { PopulationRow } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import sheet from '@/ui/sheet.module.css';
import classes from './covers.module.css';
import { type Column, columns } from './population';

interface Props {
  row: PopulationRow;
  open: readonly Column[];
  onChange: (given: Partial<PopulationRow>) => void;
  onRemove: (() => void) | null;
}

type Texts = ReturnType<typeof useTexts>;

/** Of "age 18-29". */
export function rowLabel(key: string, { t, named }: Pick<Texts, 't' | 'named'>): string {
  const at = key.indexOf(' ');
  const name = key.slice(at + 1);
  switch (key.slice(0, at)) {
    case 'whole':
      return t('staff.cover.whole');
    case 'sex':
      return named('staff.cover.sex', name);
    case 'age':
      return t('staff.cover.age', { name });
    default:
      return name;
  }
}

export function PopulationLine({ row, open, onChange, onRemove }: Props) {
  const texts = useTexts();
  const { t, value } = texts;
  const name = rowLabel(`${row.breakdown} ${row.name}`, texts);
  return (
    <tr>
      <th scope="row">{name}</th>
      {columns.map((column) => (
        <td key={column} className={sheet.number} data-label={t(`staff.cover.${column}`)}>
          {open.includes(column) ? (
            <TextInput
              size="xs"
              inputMode="numeric"
              aria-label={t('staff.cover.cell', { row: name, column: t(`staff.cover.${column}`) })}
              value={row[column] ?? ''}
              onChange={(event) => {
                const digits = event.currentTarget.value.replace(/\D/g, '').slice(0, 10);
                onChange({ [column]: digits === '' ? null : Number(digits) });
              }}
            />
          ) : row[column] == null ? (
            '—'
          ) : (
            value(row[column])
          )}
        </td>
      ))}
      <td className={classes.remove}>
        {onRemove && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('staff.cover.remove_row', { name })}
            onClick={onRemove}
          >
            ×
          </ActionIcon>
        )}
      </td>
    </tr>
  );
}
