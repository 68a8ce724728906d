import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PopulationRow } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import sheet from '@/ui/sheet.module.css';
import classes from './covers.module.css';
import { type Column, columns, wrongSum } from './population';
import { PopulationLine } from './population-line';

interface Props {
  grid: PopulationRow[];
  /** Which columns may be typed into. */
  open: readonly Column[];
  onChange: (grid: PopulationRow[]) => void;
}

const parts = ['sex', 'age', 'group'] as const;

/** Target, priority and attended: the whole, by sex, by age band, by declared group, with their sums. */
export function PopulationGrid({ grid, open, onChange }: Props) {
  const { t, named, value } = useTexts();
  const change = (row: PopulationRow, given: Partial<PopulationRow>) =>
    onChange(grid.map((one) => (one === row ? { ...one, ...given } : one)));
  const line = (row: PopulationRow) => (
    <PopulationLine
      key={`${row.breakdown} ${row.name}`}
      row={row}
      open={open}
      onChange={(given) => change(row, given)}
      onRemove={
        open.includes('target') && (row.breakdown === 'age' || row.breakdown === 'group') && row.attended == null
          ? () => onChange(grid.filter((one) => one !== row))
          : null
      }
    />
  );
  const add = (breakdown: 'age' | 'group', name: string) => onChange([...grid, { breakdown, name: name.trim() }]);
  return (
    <div className={classes.form}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <section className={sheet.scroll} tabIndex={0} aria-label={t('staff.cover.population')}>
        <table className={`${sheet.table} ${classes.grid}`}>
          <thead>
            <tr>
              <th scope="col">{t('staff.cover.population')}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className={sheet.number}>
                  {t(`staff.cover.${column}`)}
                </th>
              ))}
              <th scope="col">
                <span className="unseen">{t('staff.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>{grid.filter((row) => row.breakdown === 'whole').map(line)}</tbody>
          {parts.map((part) => {
            const rows = grid.filter((row) => row.breakdown === part);
            if (rows.length === 0) return null;
            return (
              <tbody key={part}>
                <tr>
                  <th scope="rowgroup">{named('staff.cover.breakdown', part)}</th>
                  {columns.map((column) => {
                    const wrong = part === 'group' ? null : wrongSum(grid, part, column);
                    return (
                      <td key={column} className={sheet.number}>
                        {wrong && (
                          <span className={classes.wrong}>
                            {t('staff.cover.sum', { sum: value(wrong.sum), expected: value(wrong.expected) })}
                          </span>
                        )}
                      </td>
                    );
                  })}
                  <td />
                </tr>
                {rows.map(line)}
              </tbody>
            );
          })}
        </table>
      </section>
      {open.includes('target') && (
        <>
          <AddRow
            label={t('staff.cover.new_age')}
            button={t('staff.cover.add_age')}
            onAdd={(name) => add('age', name)}
          />
          <AddRow
            label={t('staff.cover.new_group')}
            button={t('staff.cover.add_group')}
            onAdd={(name) => add('group', name)}
          />
        </>
      )}
    </div>
  );
}

function AddRow({ label, button, onAdd }: { label: string; button: string; onAdd: (name: string) => void }) {
  const [typed, setTyped] = useState('');
  const add = () => {
    if (typed.trim() === '') return;
    onAdd(typed);
    setTyped('');
  };
  return (
    <div className={classes.add}>
      <TextInput label={label} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      <Button variant="default" onClick={add}>
        {button}
      </Button>
    </div>
  );
}
