import type { MoneyRow, MoneySettings } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { GapMark } from '@/ui/gap-mark';
import { columnText } from '@/ui/money-text';
import sheet from '@/ui/sheet.module.css';
import classes from './money.module.css';
import { MoneyName } from './money-name';
import { PairTracks } from './pair-tracks';

interface Props {
  rows: MoneyRow[];
  settings: MoneySettings;
  title: string;
  /** Leads to the money below; without it to the element. */
  plan?: string;
}

/** Elements with what they may spend, what they spent, how far the work is, and what follows from it. */
export function MoneyRows({ rows, settings, title, plan }: Props) {
  const { t, named, hundredths, language } = useTexts();
  const spentName = named('staff.money.stages', settings.spent);
  const heads = {
    inForce: `${t('staff.money.in_force')}, ${settings.currency}`,
    spent: `${spentName}, ${settings.currency}`,
    financial: `${spentName} %`,
    physical: `${t('staff.money.advanced')} %`,
  };
  return (
    <div className={sheet.scroll}>
      <table className={`${sheet.table} ${sheet.stacked} ${classes.rows}`}>
        <caption className="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('staff.column.name')}</th>
            {Object.values(heads).map((head) => (
              <th key={head} scope="col" className={sheet.number}>
                {head}
              </th>
            ))}
            <th scope="col" colSpan={2}>
              {t('staff.money.gap_head')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ element, in_force, spent, gap }) => (
            <tr key={element.id}>
              <th scope="row" className={classes.name}>
                <MoneyName element={element} plan={plan} />
              </th>
              <td className={sheet.number} data-label={heads.inForce}>
                {columnText(in_force, language)}
              </td>
              <td className={sheet.number} data-label={heads.spent}>
                {columnText(spent, language)}
              </td>
              <td className={sheet.number} data-label={heads.financial}>
                {hundredths(gap.financial)}
              </td>
              <td className={sheet.number} data-label={heads.physical}>
                {hundredths(gap.physical)}
              </td>
              <td className={classes.tracks}>
                <PairTracks gap={gap} />
              </td>
              <td title={gap.sentence} className={classes.gap}>
                <GapMark gap={gap} hasPoints />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
