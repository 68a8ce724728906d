import { Button, NativeSelect, Textarea } from '@mantine/core';
import { type FormEvent, useEffect, useRef } from 'react';
import type { Element, Indicator } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { EvidenceField } from '@/ui/evidence-field';
import { ProblemSummary } from '@/ui/problem-summary';
import { EvidenceOfReport } from './evidence-of-report';
import { FactBoxes } from './fact-boxes';
import classes from './fact-form.module.css';
import { FactPreview } from './fact-preview';
import { useFactForm } from './use-fact-form';
import { VarianceFields } from './variance-fields';

interface Props {
  kind: 'reported' | 'verified';
  indicator: Indicator;
  element: Element;
  /** The period that was asked for; else the one that waits. */
  period?: string;
  onClose: () => void;
  onSaved: (sentence: string) => void;
}

/** Reports or verifies one value: what was said last time beside it, what it gives while it is typed. */
export function FactForm({ kind, indicator, element, period, onClose, onSaved }: Props) {
  const { t, named } = useTexts();
  const form = useFactForm({ kind, indicator, element, period, onSaved });
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
    box.current?.querySelector('input')?.focus();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.send();
  };
  const words = kind === 'reported' ? 'staff.report' : 'staff.verify';
  if (indicator.measure === null) return <p className={classes.refused}>{t('staff.report.no_measure')}</p>;
  return (
    <form
      ref={box}
      className={classes.form}
      onSubmit={submit}
      noValidate
      {...form.uploads.dropProps}
      aria-label={t(`${words}.title`)}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <h3>{t(`${words}.title`)}</h3>
      <ProblemSummary error={form.error} fields={form.places} />
      <div className={classes.columns}>
        <div className={classes.boxes}>
          <NativeSelect
            id={form.places.period}
            label={t('staff.periods.period')}
            value={form.period?.period ?? ''}
            onChange={(event) => form.set({ period: event.currentTarget.value })}
            data={form.periods.map((period) => ({ value: period.period, label: period.name }))}
          />
          <FactBoxes form={form} unit={indicator.measure_name ?? ''} isRatio={indicator.accumulation === 'ratio'} />
        </div>
        <FactPreview form={form} indicator={indicator} kind={kind}>
          <EvidenceOfReport element={element.id} subject={indicator.id} period={form.typed.period} kind={kind} />
        </FactPreview>
      </div>
      {form.asksVariance && <VarianceFields form={form} />}
      {form.replaces && (
        <Textarea
          id={form.places.correction_reason}
          label={t('staff.report.correction')}
          description={t('staff.report.correction_hint')}
          value={form.typed.correction_reason}
          onChange={(event) => form.set({ correction_reason: event.currentTarget.value })}
          error={form.errorOf('correction_reason')}
          autosize
        />
      )}
      <Textarea
        id={form.places.note}
        label={t(`${words}.note`)}
        description={t(`${words}.note_hint`)}
        value={form.typed.note}
        onChange={(event) => form.set({ note: event.currentTarget.value })}
        error={form.errorOf('note')}
        autosize
        minRows={2}
      />
      <EvidenceField uploads={form.uploads} isTried={form.isTried} />
      <div className={classes.bar}>
        <Button type="submit" loading={form.isSending}>
          {t(`${words}.send`, { period: form.period?.name ?? named('staff.periods', 'period') })}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('staff.cancel')}
        </Button>
      </div>
    </form>
  );
}
