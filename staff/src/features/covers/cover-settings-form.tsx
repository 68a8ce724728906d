import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refusal } from '@/api/refusal';
import type { CoverSettings } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import { setCoverSettings } from './api/set-cover-settings';

interface Props {
  plan: string;
  settings: CoverSettings;
}

/** Whether reporting asks for both sheets, and from where on a reach is considerable. */
export function CoverSettingsForm({ plan, settings }: Props) {
  const { t } = useTexts();
  const client = useQueryClient();
  const [isRequired, setRequired] = useState(settings.rule === 'required');
  const [considerable, setConsiderable] = useState(String(settings.considerable).replace('.', ','));
  const saving = useMutation({
    mutationFn: () =>
      setCoverSettings(plan, {
        rule: isRequired ? 'required' : 'not_required',
        considerable: Number(considerable.replace(',', '.')) || 0,
        version: settings.version,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['plans', plan, 'covers'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form className={`${page.section} no-print`} onSubmit={submit} noValidate>
      <h2>{t('staff.covers.settings')}</h2>
      <ProblemSummary error={saving.error} fields={{ considerable: 'covers-considerable' }} />
      <Checkbox
        label={t('staff.covers.required')}
        description={t('staff.covers.required_hint')}
        checked={isRequired}
        onChange={(event) => setRequired(event.currentTarget.checked)}
      />
      <TextInput
        id="covers-considerable"
        label={t('staff.covers.considerable')}
        inputMode="decimal"
        maw="16rem"
        value={considerable}
        onChange={(event) => setConsiderable(event.currentTarget.value)}
        error={saving.error instanceof Refusal ? saving.error.about('considerable')?.message : undefined}
      />
      <div className={page.acts}>
        <Button type="submit" variant="default" loading={saving.isPending}>
          {t('staff.save')}
        </Button>
        <span role="status">{saving.isSuccess && t('staff.cover.saved')}</span>
      </div>
    </form>
  );
}
