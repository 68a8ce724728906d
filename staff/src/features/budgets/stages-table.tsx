import type { ElementMoney, Money } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { FigureButton } from '@/ui/figure-button';
import { amountText, columnText } from '@/ui/money-text';
import sheet from '@/ui/sheet.module.css';
import { sumOf, toldStages } from './amounts';
import classes from './money.module.css';

interface Props {
  money: Pick<Money | ElementMoney, 'figures' | 'settings' | 'year'>;
  /** The panel that says who told the amounts; nothing where only sums are known. */
  element?: string;
}

/** What was given and what became of it: this year, and in all the years that have begun. */
export function StagesTable({ money, element }: Props) {
  const { t, named, hundredths, language } = useTexts();
  const { of_year: year, to_date: toDate } = money.figures;
  const currency = money.settings?.currency;
  const hasYear = year.lines > 0 && year.lines !== toDate.lines;
  const columns = hasYear
    ? [
        { name: t('staff.money.year', { year: money.year ?? '' }), sum: year },
        { name: t('staff.money.to_date'), sum: toDate },
      ]
    : [{ name: t('staff.money.to_date'), sum: toDate }];
  const stages = toldStages(year, toDate);
  if (stages.length === 0) return <p className="soft">{t('staff.money.nothing_yet')}</p>;
  return (
    <div className={`${sheet.scroll} ${classes.stages}`}>
      <table className={`${sheet.table} ${sheet.stacked}`}>
        <caption className="unseen">{t('staff.money.stages')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('staff.money.stage')}</th>
            {columns.map(({ name }) => [
              <th key={name} scope="col" className={sheet.number}>
                {name}, {currency}
              </th>,
              <th key={`${name} %`} scope="col" className={sheet.number}>
                {t('staff.money.share')}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => (
            <tr key={stage}>
              <th scope="row">{named('staff.money.stages', stage)}</th>
              {columns.map(({ name, sum }, index) => {
                const one = sumOf(sum, stage);
                const text = (element ? amountText : columnText)(one?.amount, language);
                return [
                  <td key={name} className={sheet.number} data-label={`${name}, ${currency}`}>
                    {element && index === columns.length - 1 ? (
                      <FigureButton panel={`money.${element}.${stage}`} label={named('staff.money.stages', stage)}>
                        {text}
                      </FigureButton>
                    ) : (
                      text
                    )}
                  </td>,
                  <td key={`${name} %`} className={sheet.number} data-label={t('staff.money.share')}>
                    {hundredths(one?.share)}
                  </td>,
                ];
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
