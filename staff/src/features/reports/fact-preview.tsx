import type { ReactNode } from 'react';
import type { Indicator } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { Light } from '@/ui/light';
import { Terms } from '@/ui/terms';
import classes from './fact-form.module.css';
import type { FactFormState } from './use-fact-form';

interface Props {
  form: FactFormState;
  indicator: Indicator;
  kind: 'reported' | 'verified';
  /** What backs the report. */
  children?: ReactNode;
}

/** Beside the box: the target, what was said before, and what the typed figure gives. */
export function FactPreview({ form, indicator, kind, children }: Props) {
  const { t, value, percent, shortDay } = useTexts();
  const { period, before, target, compliance, light } = form;
  const unit = indicator.measure_name ?? '';
  const withUnit = (number: number | null | undefined) =>
    number === null || number === undefined ? null : `${value(number)} ${unit}`;
  return (
    <div className={classes.beside}>
      <Terms
        rows={[
          [t('staff.report.target'), withUnit(target) ?? t('staff.report.no_target')],
          [t('staff.report.ends'), shortDay(period?.end_on)],
          [
            before ? t('staff.report.before', { period: before.name }) : '',
            <span key="before" className="soft">
              {withUnit(before?.reported?.value)}
            </span>,
          ],
          [t('staff.report.said'), kind === 'verified' ? withUnit(period?.reported?.value) : null],
          [t('staff.report.replaces'), withUnit(form.replaces?.value)],
        ].filter((row): row is [string, string] => row[0] !== '')}
      />
      <div className={classes.preview} aria-live="polite">
        <p className="soft">{t('staff.report.preview')}</p>
        <strong>{percent(compliance)}</strong>
        {light && <Light {...light} basis={kind} />}
      </div>
      {children}
    </div>
  );
}
