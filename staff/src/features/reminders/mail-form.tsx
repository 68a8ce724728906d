import { Button, Checkbox, NativeSelect, NumberInput, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refusal } from '@/api/refusal';
import type { MailSettings } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import { mailSettingsQuery, setMailSettings } from './api/mail-settings';

interface Props {
  institution: string;
  settings: MailSettings;
}

type Line = 'host' | 'user_name' | 'from_address' | 'from_name' | 'site_address';
const fields = ['host', 'port', 'encryption', 'user_name', 'from_address', 'from_name', 'site_address'];
const kinds = ['starttls', 'tls', 'none'] as const;

/** The server, in whose name, and what links begin with; a password that is never shown again. */
export function MailForm({ institution, settings }: Props) {
  const { t } = useTexts();
  const client = useQueryClient();
  const { has_password, version, port, installation_address: settled, ...rest } = settings;
  const [typed, setTyped] = useState({ ...rest, site_address: settled || rest.site_address || window.location.origin });
  const [typedPort, setPort] = useState<string | number>(port);
  const [password, setPassword] = useState('');
  const saving = useMutation({
    mutationFn: () =>
      setMailSettings(institution, { ...typed, port: Number(typedPort), version, ...(password && { password }) }),
    onSuccess: (now) => {
      setPassword('');
      client.setQueryData(mailSettingsQuery(institution).queryKey, now);
    },
  });
  const about = (field: string) => (saving.error instanceof Refusal ? saving.error.about(field)?.message : undefined);
  const set = (change: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...change }));
  const line = (field: Line) => ({
    id: `mail-${field}`,
    label: t(`staff.mail.${field}`),
    value: typed[field],
    autoComplete: 'off',
    error: about(field),
    onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form className={page.form} onSubmit={submit} noValidate>
      <ProblemSummary error={saving.error} fields={Object.fromEntries(fields.map((f) => [f, `mail-${f}`]))} />
      <div className={page.fields}>
        <TextInput {...line('host')} placeholder="smtp.ejemplo.gov" />
        <NumberInput
          id="mail-port"
          label={t('staff.mail.port')}
          value={typedPort}
          onChange={setPort}
          error={about('port')}
        />
        <NativeSelect
          id="mail-encryption"
          label={t('staff.mail.encryption')}
          data={kinds.map((kind) => ({ value: kind, label: t(`staff.mail.encryption.${kind}`) }))}
          value={typed.encryption}
          error={about('encryption')}
          onChange={(event) => set({ encryption: event.currentTarget.value as MailSettings['encryption'] })}
        />
        <TextInput {...line('user_name')} description={t('staff.mail.user_name_hint')} />
        <PasswordInput
          id="mail-password"
          label={t('staff.mail.password')}
          description={t(has_password ? 'staff.mail.password_kept' : 'staff.mail.password_none')}
          value={password}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('staff.mail.password_show') }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <TextInput {...line('from_address')} />
        <TextInput {...line('from_name')} />
        <TextInput
          {...line('site_address')}
          readOnly={settled !== ''}
          description={t(settled === '' ? 'staff.mail.site_address_hint' : 'staff.mail.site_address_settled')}
        />
      </div>
      <Checkbox
        label={t('staff.mail.is_on')}
        description={t('staff.mail.is_on_hint')}
        checked={typed.is_on}
        onChange={(event) => set({ is_on: event.currentTarget.checked })}
      />
      <div className={page.acts}>
        <Button type="submit" loading={saving.isPending}>
          {t('staff.mail.save')}
        </Button>
        <span role="status" className={page.saved}>
          {saving.isSuccess && t('staff.mail.saved')}
        </span>
      </div>
    </form>
  );
}
