import { NativeSelect, Textarea } from '@mantine/core';
import { useTexts } from '@/i18n/use-texts';
import classes from './fact-form.module.css';
import { varianceKinds } from './typed-fact';
import type { FactFormState } from './use-fact-form';

interface Props {
  form: FactFormState;
}

/** Opens by itself outside green. */
export function VarianceFields({ form }: Props) {
  const { t, named } = useTexts();
  return (
    <fieldset className={classes.variance}>
      <legend>{t('staff.report.variance')}</legend>
      <NativeSelect
        id={form.places.variance_kind}
        label={t('staff.fact.variance')}
        value={form.typed.variance_kind}
        onChange={(event) => form.set({ variance_kind: event.currentTarget.value })}
        error={form.errorOf('variance_kind')}
        data={[
          { value: '', label: t('staff.choose') },
          ...varianceKinds.map((kind) => ({ value: kind, label: named('staff.variance', kind) })),
        ]}
      />
      <Textarea
        id={form.places.variance_reason}
        label={t('staff.fact.variance_reason')}
        value={form.typed.variance_reason}
        onChange={(event) => form.set({ variance_reason: event.currentTarget.value })}
        error={form.errorOf('variance_reason')}
        autosize
        minRows={2}
      />
    </fieldset>
  );
}
