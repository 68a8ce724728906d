import type { CoverageCount } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import sheet from '@/ui/sheet.module.css';
import classes from './mandates.module.css';

interface Props {
  title: string;
  counts: CoverageCount[];
}

export function CoverageCounts({ title, counts }: Props) {
  const { t, value } = useTexts();
  return (
    <div className={page.section}>
      <h2>{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <section className={`${sheet.scroll} ${classes.counts}`} tabIndex={0} aria-label={title}>
        <table className={`${sheet.table} ${sheet.stacked}`}>
          <thead>
            <tr>
              <th scope="col">{t('staff.coverage.name')}</th>
              {(['own', 'above', 'none'] as const).map((column) => (
                <th key={column} scope="col" className={sheet.number}>
                  {t(`staff.coverage.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.map((count) => (
              <tr key={count.name}>
                <th scope="row">{count.name || t('staff.element.no_office')}</th>
                <td className={sheet.number} data-label={t('staff.coverage.own')}>
                  {value(count.own)}
                </td>
                <td className={sheet.number} data-label={t('staff.coverage.above')}>
                  {value(count.above)}
                </td>
                <td className={sheet.number} data-label={t('staff.coverage.none')}>
                  {count.none > 0 ? <strong>{value(count.none)}</strong> : value(count.none)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
