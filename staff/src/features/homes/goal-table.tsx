import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { BoardRow, FigureName } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { FactsBar } from '@/ui/facts-bar';
import { FigureButton } from '@/ui/figure-button';
import { Light } from '@/ui/light';
import sheet from '@/ui/sheet.module.css';
import classes from './goal-table.module.css';

interface Props {
  label: string;
  rows: BoardRow[];
  /** Said under the name. */
  about: (row: BoardRow) => ReactNode;
}

const figures: FigureName[] = ['planned', 'reported', 'verified', 'compliance'];

/** Goals of any plan, with their three facts and their light; each figure answers why. */
export function GoalTable({ label, rows, about }: Props) {
  const { t, named, hundredths } = useTexts();
  return (
    <div className={sheet.scroll}>
      <table className={`${sheet.table} ${classes.table}`} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('staff.column.name')}</th>
            <th scope="col" className={classes.bar}>
              {t('staff.column.facts')}
            </th>
            {figures.map((figure) => (
              <th key={figure} scope="col" className={sheet.number}>
                {named('staff.column', figure)} %
              </th>
            ))}
            <th scope="col">{t('staff.column.light')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className={classes.name}>
                <Link to="/elements/$element" params={{ element: row.id }} search={({ on }) => (on ? { on } : {})}>
                  <span className="soft">{row.code}</span> {row.name}
                </Link>
                <span className={classes.about}>{about(row)}</span>
              </th>
              <td className={classes.bar}>
                <FactsBar {...row.figures} />
              </td>
              {figures.map((figure) => (
                <td key={figure} className={sheet.number} data-label={named('staff.column', figure)}>
                  <FigureButton
                    panel={`figure.${row.id}.${figure}`}
                    label={`${row.code} ${named('staff.column', figure)}`}
                    isStrong={figure === 'compliance'}
                  >
                    {hundredths(row.figures[figure])}
                  </FigureButton>
                </td>
              ))}
              <td className={classes.light}>
                <Light {...row.figures.light} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
