import { Link } from '@tanstack/react-router';
import type { Readiness } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import sheet from '@/ui/sheet.module.css';
import classes from './readiness-page.module.css';

interface Props {
  plan: string;
  readiness: Readiness;
}

/** How many elements each office has below each axis; an office with none at all is named. */
export function ReadinessMatrix({ plan, readiness }: Props) {
  const { t, count } = useTexts();
  const { offices, axes, cells } = readiness;
  const at = (office: string, axis: string) =>
    cells.find((cell) => cell.office === office && cell.axis === axis)?.count ?? 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className={`${sheet.scroll} ${classes.matrix}`} tabIndex={0} aria-label={t('staff.readiness.matrix')}>
      <table className={sheet.table}>
        <thead>
          <tr>
            <th scope="col">{t('staff.edit.column.office')}</th>
            {axes.map((axis) => (
              <th key={axis.id} scope="col" className={sheet.number} title={axis.name}>
                <Link to="/plans/$plan/edit" params={{ plan }} search={{ at: axis.id }}>
                  {axis.code}
                  <span className="unseen"> {axis.name}</span>
                </Link>
              </th>
            ))}
            <th scope="col" className={sheet.number}>
              {t('staff.readiness.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {offices.map((office) => {
            const total = axes.reduce((sum, axis) => sum + at(office.id, axis.id), 0);
            return (
              <tr key={office.id} data-none={total === 0}>
                <th scope="row">
                  {office.name}
                  {total === 0 && <span className={classes.none}>{t('staff.readiness.nothing')}</span>}
                </th>
                {axes.map((axis) => (
                  <td key={axis.id} className={sheet.number}>
                    {at(office.id, axis.id) === 0 ? <span className="soft">·</span> : count(at(office.id, axis.id))}
                  </td>
                ))}
                <td className={sheet.number}>
                  <strong>{count(total)}</strong>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
