import type { Fact, FactKind, PeriodFacts } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { FigureButton } from '@/ui/figure-button';
import { Light } from '@/ui/light';
import sheet from '@/ui/sheet.module.css';
import classes from './period-table.module.css';

interface Props {
  periods: PeriodFacts[];
  unit: string;
  /** The indicator whose facts these are; without it the figures are plain text. */
  subject?: string;
}

const kinds: FactKind[] = ['planned', 'reported', 'verified'];

/** The chart as a table: period by period, the three facts and what they give. */
export function PeriodTable({ periods, unit, subject }: Props) {
  const { t, named, value, hundredths } = useTexts();
  if (periods.length === 0) return <p className="soft">{t('staff.periods.none')}</p>;
  const figure = (period: PeriodFacts, kind: FactKind, fact: Fact | null) => {
    const text = value(fact?.value);
    if (fact === null || subject === undefined) return text;
    return (
      <FigureButton
        panel={`fact.${subject}.${period.period}.${kind}`}
        label={`${period.name} ${named('staff.fact', kind)}`}
      >
        {text}
      </FigureButton>
    );
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className={sheet.scroll} data-long="true" tabIndex={0} aria-label={t('staff.periods.caption', { unit })}>
      <table className={`${sheet.table} ${classes.table}`}>
        <caption className="unseen">{t('staff.periods.caption', { unit })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('staff.periods.period')}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col" className={sheet.number}>
                {named('staff.fact', kind)}
                {unit && <span className={classes.unit}> {unit}</span>}
              </th>
            ))}
            <th scope="col" className={sheet.number}>
              {t('staff.column.compliance')} %
            </th>
            <th scope="col">{t('staff.column.light')}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={period.period} data-ended={period.has_ended}>
              <th scope="row">{period.name}</th>
              {kinds.map((kind) => (
                <td key={kind} className={sheet.number}>
                  {figure(period, kind, period[kind])}
                </td>
              ))}
              <td className={sheet.number}>{hundredths(period.compliance)}</td>
              <td>
                {period.has_ended ? (
                  <Light {...period.light} />
                ) : (
                  <span className="soft">{t('staff.periods.open')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
