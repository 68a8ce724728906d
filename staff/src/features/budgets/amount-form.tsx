import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useId } from 'react';
import type { BudgetStage, ElementMoney } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { amountText } from '@/ui/money-text';
import { NumberBox } from '@/ui/number-box';
import { ProblemSummary } from '@/ui/problem-summary';
import { stages } from './amounts';
import classes from './money.module.css';
import { useAmountForm } from './use-amount-form';

interface Props {
  money: ElementMoney;
  onClose: () => void;
  onSaved: (sentence: string) => void;
}

/** Tells what a stage had reached since the beginning of its year, as the finance office prints it. */
export function AmountForm({ money, onClose, onSaved }: Props) {
  const { t, named, language } = useTexts();
  const form = useAmountForm(money, onSaved);
  const { typed, set, places, errorOf } = form;
  const sources = useId();
  const known = [...new Set(money.sources.map(({ source }) => source).filter(Boolean))];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.send();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={t('staff.money.record')}>
      <h3>{t('staff.money.record')}</h3>
      <p className="soft">{t('staff.money.record_hint')}</p>
      <ProblemSummary error={form.error} fields={places} />
      <div className={classes.fields}>
        <NativeSelect
          id={places.year}
          label={t('staff.money.year_head')}
          value={typed.year}
          error={errorOf('year')}
          onChange={(event) => set({ year: event.currentTarget.value })}
          data={form.years.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <NativeSelect
          id={places.stage}
          label={t('staff.money.stage')}
          value={typed.stage}
          error={errorOf('stage')}
          onChange={(event) => set({ stage: event.currentTarget.value as BudgetStage })}
          data={stages.map((stage) => ({ value: stage, label: named('staff.money.stages', stage) }))}
        />
        {typed.stage !== 'approved' && (
          <NativeSelect
            id={places.period}
            label={t('staff.money.until_period')}
            value={typed.period}
            error={errorOf('period')}
            onChange={(event) => set({ period: event.currentTarget.value })}
            data={form.periods.map(({ code, name, is_locked }) => ({
              value: code,
              label: is_locked ? t('staff.money.locked', { period: name }) : name,
            }))}
          />
        )}
        <TextInput
          id={places.source}
          label={t('staff.money.source')}
          list={sources}
          value={typed.source}
          error={errorOf('source')}
          onChange={(event) => set({ source: event.currentTarget.value })}
        />
        <datalist id={sources}>
          {known.map((source) => (
            <option key={source} value={source} />
          ))}
        </datalist>
        <TextInput
          id={places.classifier}
          label={t('staff.money.classifier')}
          value={typed.classifier}
          error={errorOf('classifier')}
          onChange={(event) => set({ classifier: event.currentTarget.value })}
        />
        <NumberBox
          id={places.amount}
          label={t('staff.money.amount')}
          unit={money.settings?.currency ?? ''}
          text={typed.amount}
          error={errorOf('amount')}
          onText={(amount) => set({ amount })}
        />
      </div>
      <Checkbox
        label={t('staff.money.is_total')}
        description={t('staff.money.is_total_hint')}
        checked={typed.is_total}
        onChange={(event) => set({ is_total: event.currentTarget.checked })}
      />
      {form.replaced && (
        <Textarea
          id={places.correction_reason}
          label={t('staff.money.correction', { amount: amountText(form.replaced.amount, language) })}
          value={typed.correction_reason}
          error={errorOf('correction_reason')}
          onChange={(event) => set({ correction_reason: event.currentTarget.value })}
          autosize
        />
      )}
      <Textarea
        id={places.note}
        label={t('staff.money.note')}
        value={typed.note}
        error={errorOf('note')}
        onChange={(event) => set({ note: event.currentTarget.value })}
        autosize
      />
      <div className={classes.acts}>
        <Button type="submit" disabled={!form.isReady} loading={form.isSending}>
          {t('staff.money.save')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('staff.cancel')}
        </Button>
      </div>
    </form>
  );
}
