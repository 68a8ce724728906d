import { useTexts } from '@/i18n/use-texts';
import { NumberBox } from '@/ui/number-box';
import type { FactFormState } from './use-fact-form';

interface Props {
  form: FactFormState;
  unit: string;
  isRatio: boolean;
}

/** The box for the value, its unit after it; two boxes where the indicator divides. */
export function FactBoxes({ form, unit, isRatio }: Props) {
  const { t } = useTexts();
  const missing = form.isMissing ? t('staff.report.value_missing') : undefined;
  if (!isRatio) {
    return (
      <NumberBox
        id={form.places.value}
        label={t('staff.report.value')}
        unit={unit}
        text={form.typed.value}
        onText={(value) => form.set({ value })}
        error={form.errorOf('value') ?? missing}
      />
    );
  }
  return (
    <>
      <NumberBox
        id={form.places.numerator}
        label={t('staff.fact.numerator')}
        unit={unit}
        text={form.typed.numerator}
        onText={(numerator) => form.set({ numerator })}
        error={form.errorOf('numerator') ?? missing}
      />
      <NumberBox
        id={form.places.denominator}
        label={t('staff.fact.denominator')}
        unit={unit}
        text={form.typed.denominator}
        onText={(denominator) => form.set({ denominator })}
        error={form.errorOf('denominator')}
      />
    </>
  );
}
