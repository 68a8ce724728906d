import { Button, Checkbox, NumberInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refusal } from '@/api/refusal';
import type { ReminderSettingsShown } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import { reminderSettingsQuery, setReminderSettings } from './api/reminder-settings';

interface Props {
  institution: string;
  shown: ReminderSettingsShown;
}

const numbers = ['days_before', 'late_every', 'late_for', 'digest_hour'] as const;
const switches = ['is_for_reporters', 'is_for_reviewers'] as const;

/** Numbers in business days, each with what nought means. */
export function SettingsForm({ institution, shown }: Props) {
  const { t } = useTexts();
  const client = useQueryClient();
  const { version, ...kept } = shown.settings;
  const [typed, setTyped] = useState<Record<(typeof numbers)[number], string | number>>(kept);
  const [isOn, setOn] = useState({ is_for_reporters: kept.is_for_reporters, is_for_reviewers: kept.is_for_reviewers });
  const isEmpty = numbers.some((field) => typed[field] === '' || Number.isNaN(Number(typed[field])));
  const saving = useMutation({
    mutationFn: () =>
      setReminderSettings(institution, {
        ...isOn,
        version,
        days_before: Number(typed.days_before),
        late_every: Number(typed.late_every),
        late_for: Number(typed.late_for),
        digest_hour: Number(typed.digest_hour),
      }),
    onSuccess: (now) => client.setQueryData(reminderSettingsQuery(institution).queryKey, now),
  });
  const about = (field: string) => (saving.error instanceof Refusal ? saving.error.about(field)?.message : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isEmpty) saving.mutate();
  };
  return (
    <form className={page.form} onSubmit={submit} noValidate>
      <ProblemSummary error={saving.error} fields={Object.fromEntries(numbers.map((f) => [f, `reminder-${f}`]))} />
      <div className={page.fields}>
        {numbers.map((field) => (
          <NumberInput
            key={field}
            id={`reminder-${field}`}
            label={t(`staff.reminder_settings.${field}`)}
            description={t(`staff.reminder_settings.${field}_hint`)}
            disabled={!shown.may_edit}
            value={typed[field]}
            onChange={(value) => setTyped((before) => ({ ...before, [field]: value }))}
            error={about(field)}
          />
        ))}
      </div>
      {switches.map((field) => (
        <Checkbox
          key={field}
          label={t(`staff.reminder_settings.${field}`)}
          description={t(`staff.reminder_settings.${field}_hint`)}
          disabled={!shown.may_edit}
          checked={isOn[field]}
          onChange={(event) => setOn({ ...isOn, [field]: event.currentTarget.checked })}
        />
      ))}
      {shown.may_edit && (
        <div className={page.acts}>
          <Button type="submit" disabled={isEmpty} loading={saving.isPending}>
            {t('staff.save')}
          </Button>
          <span role="status" className={page.saved}>
            {saving.isSuccess && t('staff.reminder_settings.saved')}
          </span>
        </div>
      )}
    </form>
  );
}
