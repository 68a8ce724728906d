import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import type { Element, Indicator } from '@/api/contract';
import { planQuery } from '@/api/get-plan';
import { useTexts } from '@/i18n/use-texts';
import { Light } from '@/ui/light';
import { TableLinks } from '@/ui/table-links';
import { useKeys } from '@/ui/use-keys';
import { byFrequency, toldPeriods } from './choose-period';
import { FactForm } from './fact-form';
import classes from './indicator-section.module.css';
import { LazyPeriodChart } from './lazy-period-chart';
import { PeriodTable } from './period-table';

interface Props {
  indicator: Indicator;
  element: Element;
  /** The first indicator of the page answers to the keys R and V. */
  takesKeys: boolean;
  sheet: ReactNode;
}

type Act = 'reported' | 'verified';

/** One indicator: both its progresses, target against actual, the equal table, and reporting right here. */
export function IndicatorSection({ indicator, element, takesKeys, sheet }: Props) {
  const { t, percent, value, named } = useTexts();
  const [act, setAct] = useState<Act | null>(null);
  const [saved, setSaved] = useState('');
  const { may, figures, measure_name } = indicator;
  const { data: plan } = useQuery(planQuery(element.plan.id));
  const { own, others } = useMemo(
    () => byFrequency(indicator.periods, indicator.frequency, plan?.periods ?? []),
    [indicator, plan],
  );
  const unit = measure_name ?? '';
  const [mayReport, mayVerify] = [may.includes('report'), may.includes('verify')];
  const begin = (wanted: Act) => {
    setSaved('');
    setAct(wanted);
  };
  useKeys({
    ...(takesKeys && mayReport && { r: () => begin('reported') }),
    ...(takesKeys && mayVerify && { v: () => begin('verified') }),
  });
  return (
    <section className={classes.section} aria-labelledby={`indicator-${indicator.id}`}>
      <header className={classes.head}>
        <div>
          <h2 id={`indicator-${indicator.id}`}>{indicator.name}</h2>
          <p className="soft">
            {[
              named('staff.indicator_level', indicator.level),
              measure_name && t('staff.indicator.unit', { unit: measure_name }),
              indicator.term_target !== null &&
                t('staff.indicator.term_target', { value: value(indicator.term_target) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <div className={`${classes.acts} no-print`}>
          {mayReport && (
            <Button
              onClick={() => begin('reported')}
              aria-keyshortcuts={takesKeys ? 'R' : undefined}
              aria-expanded={act === 'reported'}
            >
              {t('staff.report.begin')}
            </Button>
          )}
          {mayVerify && (
            <Button
              variant={mayReport ? 'default' : 'filled'}
              onClick={() => begin('verified')}
              aria-expanded={act === 'verified'}
            >
              {t('staff.verify.begin')}
            </Button>
          )}
        </div>
      </header>
      <dl className={classes.both}>
        <div>
          <dt>{t('staff.indicator.to_date')}</dt>
          <dd>
            <strong>{percent(figures.compliance)}</strong> <Light {...figures.light} />
          </dd>
        </div>
        <div>
          <dt>{t('staff.indicator.whole_term')}</dt>
          <dd>
            <strong>{percent(indicator.term_compliance)}</strong>
          </dd>
        </div>
      </dl>
      <p role="status" className={classes.saved}>
        {saved}
      </p>
      {act && (
        <FactForm
          key={act}
          kind={act}
          indicator={{ ...indicator, periods: own }}
          element={element}
          onClose={() => setAct(null)}
          onSaved={(sentence) => {
            setAct(null);
            setSaved(sentence);
          }}
        />
      )}
      <LazyPeriodChart periods={own} unit={unit} on={element.on} indicator={indicator} />
      <PeriodTable periods={toldPeriods(own, element.on)} unit={unit} subject={indicator.id} />
      {others.length > 0 && (
        <details className={classes.others}>
          <summary>{t('staff.periods.others', { count: others.length })}</summary>
          <PeriodTable periods={others} unit={unit} subject={indicator.id} />
        </details>
      )}
      <TableLinks path={`/indicators/${indicator.id}/facts`} of={indicator.name} />
      {sheet}
    </section>
  );
}
