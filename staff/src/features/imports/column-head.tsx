import { NativeSelect, TextInput } from '@mantine/core';
import type { DraftColumn } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { choiceOf, chosen, isValue } from './draft';
import type { MeaningGroup } from './meaning-options';
import classes from './sheet-grid.module.css';

interface Props {
  column: DraftColumn;
  letters: string;
  groups: MeaningGroup[];
  hasPeriodColumn: boolean;
  onChange: (change: Partial<DraftColumn>) => void;
}

/** Above a column: its letters, what it means, and of values their period. */
export function ColumnHead({ column, letters, groups, hasPeriodColumn, onChange }: Props) {
  const { t } = useTexts();
  const needsPeriod = isValue(column.meaning) && !hasPeriodColumn;
  const about = { letters, heading: column.heading };
  return (
    <th scope="col" data-used={column.meaning !== 'nothing'} data-unsure={!column.is_sure} id={`column-${letters}`}>
      <span className={classes.letters}>
        {letters} {!column.is_sure && <span className={classes.look}>{t('staff.map.look')}</span>}
      </span>
      <NativeSelect
        size="xs"
        aria-label={t('staff.map.meaning_of', about)}
        data={groups}
        value={choiceOf(column)}
        onChange={(event) => onChange(chosen(event.currentTarget.value))}
      />
      {needsPeriod && (
        <TextInput
          size="xs"
          aria-label={t('staff.map.period_of', about)}
          placeholder="2026-T1"
          value={column.period}
          error={column.period === ''}
          onChange={(event) => onChange({ period: event.currentTarget.value.trim() })}
        />
      )}
    </th>
  );
}
