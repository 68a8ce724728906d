import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { ElementMoney, MoneySettings } from '@/api/contract';
import { parseNumber } from '@/i18n/numbers';
import { useTexts } from '@/i18n/use-texts';
import { NumberBox } from '@/ui/number-box';
import { ProblemSummary } from '@/ui/problem-summary';
import { spendingStages } from './amounts';
import { setBudgetSettings } from './api/set-budget-settings';
import classes from './money.module.css';
import { PeriodLocks } from './period-locks';

interface Props {
  money: ElementMoney;
  onClose: () => void;
  onSaved: (sentence: string) => void;
}

/** How the money of the whole plan is read. */
export function SettingsForm({ money, onClose, onSaved }: Props) {
  const { t, named, value, language } = useTexts();
  const client = useQueryClient();
  const prefix = useId();
  const { settings } = money;
  const [currency, setCurrency] = useState(settings?.currency ?? '');
  const [spent, setSpent] = useState<MoneySettings['spent']>(settings?.spent ?? 'accrued');
  const [margin, setMargin] = useState(value(settings?.margin ?? 15));
  const points = parseNumber(margin, language);
  const saving = useMutation({
    mutationFn: () =>
      setBudgetSettings(money.plan, {
        currency: currency.trim().toUpperCase(),
        spent,
        margin: points ?? 0,
        ...(settings && { version: settings.version }),
      }),
    onSuccess: () => {
      client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      onSaved(t('staff.money.settings_saved'));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={t('staff.money.settings')}>
      <h3>{t('staff.money.settings')}</h3>
      <ProblemSummary error={saving.error} fields={{ currency: `${prefix}currency`, margin: `${prefix}margin` }} />
      <div className={classes.fields}>
        <TextInput
          id={`${prefix}currency`}
          label={t('staff.money.currency')}
          description={t('staff.money.currency_hint')}
          value={currency}
          maxLength={3}
          onChange={(event) => setCurrency(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('staff.money.counts_as_spent')}
          description={t('staff.money.counts_as_spent_hint')}
          value={spent}
          onChange={(event) => setSpent(event.currentTarget.value as MoneySettings['spent'])}
          data={spendingStages.map((stage) => ({ value: stage, label: named('staff.money.stages', stage) }))}
        />
        <NumberBox
          id={`${prefix}margin`}
          label={t('staff.money.margin')}
          unit={t('staff.money.points')}
          text={margin}
          onText={setMargin}
          hint={t('staff.money.margin_hint')}
        />
      </div>
      <div className={classes.acts}>
        <Button type="submit" disabled={points === null} loading={saving.isPending}>
          {t('staff.money.save')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('staff.cancel')}
        </Button>
      </div>
      {settings && <PeriodLocks money={money} />}
    </form>
  );
}
