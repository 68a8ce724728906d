import type { ElementMoney } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { amountText } from '@/ui/money-text';
import sheet from '@/ui/sheet.module.css';
import { stages } from './amounts';
import classes from './money.module.css';

/** The element's own lines: where the money comes from, under which code, and how each stands. */
export function LinesTable({ money }: { money: ElementMoney }) {
  const { t, named, language } = useTexts();
  if (money.lines.length === 0) return null;
  const shown = stages.filter((stage) => money.lines.some((line) => line.counting.some((one) => one.stage === stage)));
  return (
    <div className={sheet.scroll}>
      <table className={`${sheet.table} ${sheet.stacked}`}>
        <caption className="unseen">{t('staff.money.lines')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('staff.money.year_head')}</th>
            <th scope="col">{t('staff.money.source')}</th>
            <th scope="col">{t('staff.money.classifier')}</th>
            {shown.map((stage) => (
              <th key={stage} scope="col" className={sheet.number}>
                {named('staff.money.stages', stage)}, {money.settings?.currency}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {money.lines.map((line) => (
            <tr key={line.id} className={line.is_total ? classes.total : ''}>
              <th scope="row">{line.year}</th>
              <td data-label={t('staff.money.source')}>
                {line.source || t('staff.money.no_source')}
                {line.is_total && ` (${t('staff.money.total')})`}
              </td>
              <td data-label={t('staff.money.classifier')}>{line.classifier}</td>
              {shown.map((stage) => (
                <td key={stage} className={sheet.number} data-label={named('staff.money.stages', stage)}>
                  {amountText(line.counting.find((one) => one.stage === stage)?.amount, language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
