import { Link } from '@tanstack/react-router';
import type { MoneyRow, MoneySettings } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import sheet from '@/ui/sheet.module.css';
import { amountText } from './amounts';
import { GapMark } from './gap-mark';
import classes from './money.module.css';

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
  return (
    <div className={sheet.scroll}>
      <table className={sheet.table}>
        <caption className="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('staff.column.name')}</th>
            <th scope="col" className={sheet.number}>
              {t('staff.money.in_force')}, {settings.currency}
            </th>
            <th scope="col" className={sheet.number}>
              {named('staff.money.stages', settings.spent)}
            </th>
            <th scope="col" className={sheet.number}>
              {named('staff.money.stages', settings.spent)} %
            </th>
            <th scope="col" className={sheet.number}>
              {t('staff.money.advanced')} %
            </th>
            <th scope="col">{t('staff.money.gap_head')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ element, in_force, spent, gap }) => (
            <tr key={element.id}>
              <td className={classes.name}>
                {plan ? (
                  <Link to="/plans/$plan/money" params={{ plan }} search={(kept) => ({ ...kept, under: element.id })}>
                    <span className="soft">{element.code}</span> {element.name}
                  </Link>
                ) : (
                  <Link
                    to="/elements/$element"
                    params={{ element: element.id }}
                    search={({ on }) => (on ? { on } : {})}
                  >
                    <span className="soft">{element.code}</span> {element.name}
                  </Link>
                )}
              </td>
              <td className={sheet.number}>{amountText(in_force, language)}</td>
              <td className={sheet.number}>{amountText(spent, language)}</td>
              <td className={sheet.number}>{hundredths(gap.financial)}</td>
              <td className={sheet.number}>{hundredths(gap.physical)}</td>
              <td title={gap.sentence}>
                <GapMark gap={gap} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
