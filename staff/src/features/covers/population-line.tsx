import { ActionIcon, TextInput } from '@mantine/core';
import type { PopulationRow } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import sheet from '@/ui/sheet.module.css';
import { type Column, columns } from './population';

interface Props {
  row: PopulationRow;
  open: readonly Column[];
  onChange: (given: Partial<PopulationRow>) => void;
  onRemove: (() => void) | null;
}

export function PopulationLine({ row, open, onChange, onRemove }: Props) {
  const { t, named, value } = useTexts();
  const name = {
    whole: t('staff.cover.whole'),
    sex: row.breakdown === 'sex' ? named('staff.cover.sex', row.name) : '',
    age: t('staff.cover.age', { name: row.name }),
    group: row.name,
  }[row.breakdown];
  return (
    <tr>
      <th scope="row">{name}</th>
      {columns.map((column) => (
        <td key={column} className={sheet.number}>
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
      <td>
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
