import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTexts } from '@/i18n/use-texts';
import sheet from '@/ui/sheet.module.css';
import { type Branch, type HeatMeasure, heatLevel, heatMeasures, heatOf, measuresIn } from './branch-goals';
import classes from './heat.module.css';

interface Props {
  branches: Branch[];
}

/** Offices against branches: of how many goals, how many are out of plan, or have something else that is chosen. A table
 * that is also its drawing. */
export default function HeatMap({ branches }: Props) {
  const { t, named } = useTexts();
  const [chosen, setChosen] = useState<HeatMeasure>('out_of_plan');
  const measures = measuresIn(branches);
  const measure = measures.includes(chosen) ? chosen : 'out_of_plan';
  const rows = heatOf(branches, measure);
  const concern = measure === 'out_of_plan' ? undefined : measure;
  if (rows.length === 0) return <p className="soft">{t('staff.map.none')}</p>;
  return (
    <>
      {measures.length > 1 && (
        <NativeSelect
          className="no-print"
          mb="xs"
          maw="20rem"
          label={t('staff.heat.measure')}
          value={measure}
          onChange={(event) => setChosen(heatMeasures.find((known) => known === event.currentTarget.value) ?? chosen)}
          data={measures.map((known) => ({ value: known, label: named('staff.heat.counted', known) }))}
        />
      )}
      <p className="soft">{t('staff.heat.hint', { measure })}</p>
      <div className={`${sheet.scroll} ${classes.scroll}`}>
        <table className={`${sheet.table} ${classes.heat}`}>
          <caption className="unseen">{t('staff.heat.title', { measure })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('staff.column.office')}</th>
              {branches.map(({ row }) => (
                <th key={row.id} scope="col" title={row.name}>
                  <span className={classes.head}>
                    {row.code} {row.name}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((heat) => (
              <tr key={heat.office ?? ''}>
                <th scope="row">{heat.name || t('staff.heat.nobody')}</th>
                {heat.cells.map((cell, column) => {
                  const branch = branches[column]?.row;
                  if (!branch) return null;
                  return (
                    <td key={branch.id} className={classes.cell} data-heat={heatLevel(cell)}>
                      {cell.goals > 0 && (
                        <Link
                          to="."
                          search={(kept) => ({
                            ...kept,
                            as: undefined,
                            under: branch.id,
                            office: heat.office ?? kept.office,
                            concern: concern ?? kept.concern,
                          })}
                          aria-label={t('staff.heat.cell', {
                            office: heat.name || t('staff.heat.nobody'),
                            branch: branch.name,
                            count: cell.counted,
                            measure,
                            total: cell.goals,
                          })}
                        >
                          {t('staff.heat.of', { count: cell.counted, total: cell.goals })}
                        </Link>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
