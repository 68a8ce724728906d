import { Link } from '@tanstack/react-router';
import type { Indicator } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { heldText } from '@/ui/held-lights';
import { Terms } from '@/ui/terms';
import classes from './indicator-sheet.module.css';

interface Props {
  indicator: Indicator;
}

/** The technical sheet: everything that fixes how the indicator is read. */
export function IndicatorSheet({ indicator }: Props) {
  const texts = useTexts();
  const { t, named, value, day, instant, hundredths } = texts;
  const unit = indicator.measure_name ?? '';
  const withUnit = (number: number | null) => (number === null ? null : `${value(number)} ${unit}`);
  return (
    <details className={classes.sheet}>
      <summary>{t('staff.sheet.title')}</summary>
      <Terms
        rows={[
          [t('staff.sheet.code'), indicator.code],
          [t('staff.sheet.definition'), indicator.definition],
          [
            t('staff.sheet.measure'),
            unit && `${unit}${indicator.is_measure_validated ? '' : ` (${t('staff.sheet.not_validated')})`}`,
          ],
          [t('staff.sheet.level'), named('staff.indicator_level', indicator.level)],
          [t('staff.sheet.dimension'), named('staff.dimension', indicator.dimension)],
          [t('staff.sheet.formula'), indicator.formula],
          [t('staff.sheet.source'), indicator.source],
          [t('staff.sheet.frequency'), named('staff.frequency', indicator.frequency)],
          [t('staff.sheet.sense'), named('staff.sense', indicator.sense)],
          [t('staff.sheet.method'), named('staff.method', indicator.method)],
          [t('staff.sheet.accumulation'), named('staff.accumulation', indicator.accumulation)],
          [t('staff.sheet.tolerance'), indicator.tolerance === null ? null : `± ${value(indicator.tolerance)}`],
          [t('staff.sheet.baseline'), withUnit(indicator.baseline)],
          [t('staff.sheet.baseline_on'), indicator.baseline_on && day(indicator.baseline_on)],
          [t('staff.sheet.term_target'), withUnit(indicator.term_target)],
          [t('staff.column.weight'), indicator.weight === null ? null : `${hundredths(indicator.weight)} %`],
          [t('staff.sheet.light_profile'), heldText(indicator.lights, texts)],
          [t('staff.sheet.frozen'), indicator.frozen_at && instant(indicator.frozen_at)],
        ]}
      />
      {indicator.may.includes('edit_indicators') && (
        <p className="no-print">
          <Link to="/elements/$element/sheets" params={{ element: indicator.element }}>
            {t('staff.sheets.edit')}
          </Link>
        </p>
      )}
    </details>
  );
}
