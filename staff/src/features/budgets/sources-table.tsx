import type { MoneySettings, SourceSum } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { columnText } from '@/ui/money-text';
import sheet from '@/ui/sheet.module.css';
import { sumOf } from './amounts';
import classes from './money.module.css';

interface Props {
  sources: SourceSum[];
  settings: MoneySettings;
}

/** The same money by where it comes from; nothing where nobody tells sources apart. */
export function SourcesTable({ sources, settings }: Props) {
  const { t, named, hundredths, language } = useTexts();
  if (sources.every(({ source }) => source === '')) return null;
  const spent = named('staff.money.stages', settings.spent);
  const heads = [`${t('staff.money.in_force')}, ${settings.currency}`, `${spent}, ${settings.currency}`, `${spent} %`];
  return (
    <section className={classes.section} aria-labelledby="sources">
      <h2 id="sources">{t('staff.money.by_source')}</h2>
      <div className={sheet.scroll}>
        <table className={`${sheet.table} ${sheet.stacked}`}>
          <thead>
            <tr>
              <th scope="col">{t('staff.money.source')}</th>
              {heads.map((head) => (
                <th key={head} scope="col" className={sheet.number}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sources.map(({ source, sum }) => (
              <tr key={source}>
                <th scope="row">{source || t('staff.money.no_source')}</th>
                <td className={sheet.number} data-label={heads[0]}>
                  {columnText(sum.in_force, language)}
                </td>
                <td className={sheet.number} data-label={heads[1]}>
                  {columnText(sumOf(sum, settings.spent)?.amount, language)}
                </td>
                <td className={sheet.number} data-label={heads[2]}>
                  {hundredths(sumOf(sum, settings.spent)?.share)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
