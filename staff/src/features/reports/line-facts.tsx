import { Link } from '@tanstack/react-router';
import type { Fact } from '@/api/contract';
import type { ReportLine } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './report-page.module.css';
import type { judgeLine } from './use-report-line';

interface Props {
  line: ReportLine;
  judged: ReturnType<typeof judgeLine>;
}

/** What the line is about, what was planned, what was said of it last, and what somebody found. */
export function LineFacts({ line, judged }: Props) {
  const { t, value } = useTexts();
  const { element, indicator, previous, verified } = line;
  const unit = indicator ? (indicator.measure_name ?? '') : '%';
  const number = (fact: Fact) =>
    fact.value === null ? `${value(fact.numerator)} / ${value(fact.denominator)}` : value(fact.value);
  return (
    <>
      <div className={classes.about}>
        <Link
          className={classes.name}
          to="/elements/$element"
          params={{ element: element.id }}
          search={({ on }) => (on ? { on } : {})}
          tabIndex={-1}
          title={element.name}
        >
          <span className="soft">{element.code}</span> {element.name}
        </Link>
        {indicator && indicator.name !== element.name && <p className="soft">{indicator.name}</p>}
      </div>
      <dl className={classes.facts}>
        <div>
          <dt>{t('staff.office_report.planned')}</dt>
          <dd>
            {judged.target === null ? t('staff.office_report.no_target') : `${value(judged.target)} ${unit}`}
            {judged.isByDays && <span className="soft"> {t('staff.office_report.by_days')}</span>}
          </dd>
        </div>
        {previous && (
          <div className="soft">
            <dt>{line.previous_period_name}</dt>
            <dd>
              {number(previous)} {unit}
              {previous.note && (
                <q className={classes.said} title={previous.note}>
                  {previous.note}
                </q>
              )}
            </dd>
          </div>
        )}
        {verified && (
          <div>
            <dt>{t('staff.fact.verified')}</dt>
            <dd>
              {number(verified)} {unit}
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}
