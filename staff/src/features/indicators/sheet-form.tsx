import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useId } from 'react';
import type { Element, Indicator } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { ConflictDialog } from '@/ui/conflict-dialog';
import { ProblemSummary } from '@/ui/problem-summary';
import { MeasureBox } from './measure-box';
import { ProfileBox } from './profile-box';
import {
  accumulationsFor,
  dimensions,
  frequencies,
  indicatorLevels,
  methodsFor,
  type SheetField,
  senses,
  sheetFields,
  typedFrom,
} from './sheet';
import classes from './sheets-page.module.css';
import { useSheetForm } from './use-sheet-form';

interface Props {
  element: Element;
  /** Nothing: a new one. */
  indicator: Indicator | null;
  reason: string;
  isReadOnly: boolean;
  onSaved: () => void;
}

const prefixes: Partial<Record<SheetField, string>> = { level: 'staff.indicator_level' };

/** Everything that fixes how an indicator is read; only what goes together is offered. */
export function SheetForm({ element, indicator, reason, isReadOnly, onSaved }: Props) {
  const texts = useTexts();
  const { t, named, value } = texts;
  const prefix = useId();
  const form = useSheetForm({ element, indicator, reason, onSaved });
  const { typed, set } = form;
  const isFrozen = indicator?.frozen_at != null;
  const shared = (field: SheetField) => ({
    id: `${prefix}${field}`,
    label: t(field === 'weight' ? 'staff.column.weight' : `staff.sheet.${field}`),
    value: typed[field],
    error: form.wrong.includes(field) ? t('staff.number.wrong') : form.errorOf(field),
    disabled: isReadOnly,
    onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
  });
  const choice = (field: SheetField, codes: readonly string[]) => (
    <NativeSelect
      {...shared(field)}
      disabled={isReadOnly || (isFrozen && ['sense', 'method', 'accumulation'].includes(field))}
      data={codes.map((code) => ({ value: code, label: named(prefixes[field] ?? `staff.${field}`, code) }))}
    />
  );
  const number = (field: SheetField) => <TextInput {...shared(field)} inputMode="decimal" autoComplete="off" />;
  const shownIn = (from: Indicator, field: SheetField) => typedFrom(from, value)[field];
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <ProblemSummary
        error={form.error}
        fields={Object.fromEntries(sheetFields.map((field) => [field, `${prefix}${field}`]))}
      />
      <div className={classes.names}>
        <TextInput {...shared('code')} />
        <TextInput {...shared('name')} />
      </div>
      <Textarea {...shared('definition')} autosize minRows={2} />
      <div className={classes.columns}>
        {choice('level', indicatorLevels)}
        {choice('dimension', dimensions)}
        {choice('frequency', frequencies)}
        {choice('sense', senses)}
        {choice('method', methodsFor(typed.sense))}
        {choice('accumulation', accumulationsFor(typed.sense, typed.method))}
        {number('term_target')}
        {number('baseline')}
        <TextInput {...shared('baseline_on')} type="date" />
        {typed.sense === 'maintain' && number('tolerance')}
        {element.indicators.length > 1 || typed.weight !== '' ? number('weight') : null}
      </div>
      <ProfileBox
        {...shared('light_profile')}
        chosen={indicator?.light_profile ?? ''}
        lights={indicator?.lights ?? null}
      />
      <MeasureBox element={element} indicator={indicator} chosen={form.measure} onChoose={form.setMeasure} />
      <div className={classes.columns}>
        <Textarea {...shared('formula')} autosize />
        <TextInput {...shared('source')} />
      </div>
      {isFrozen && <p className="soft">{t('staff.sheets.frozen')}</p>}
      {!isReadOnly && (
        <div className={classes.acts}>
          <Button type="submit" loading={form.isSaving} disabled={form.wrong.length > 0}>
            {indicator ? t('staff.sheets.save') : t('staff.sheets.add')}
          </Button>
          <span role="status">{form.isSaved && t('staff.sheets.saved')}</span>
        </div>
      )}
      {form.dispute && form.known && (
        <ConflictDialog
          label={form.known.name}
          fields={form.dispute.fields.map((field) => ({
            field,
            label: t(field === 'weight' ? 'staff.column.weight' : `staff.sheet.${field}`),
            known: form.known && shownIn(form.known, field),
            theirs: form.dispute && shownIn(form.dispute.theirs, field),
            mine: typed[field],
          }))}
          onSettle={form.settle}
          onClose={form.forgive}
        />
      )}
    </form>
  );
}
