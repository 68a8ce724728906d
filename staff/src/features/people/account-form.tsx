import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { Office, Person } from '@/api/contract';
import { Refusal } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { editPerson } from './api/edit-person';
import classes from './list-form.module.css';
import { temporaryPassword } from './temporary-password';

interface Props {
  person: Person;
  phone: string | null;
  offices: Office[];
  onDone: () => void;
}

/** Name, post, office and address; a new password to hand over; the account open or closed. */
export function AccountForm({ person, phone, offices, onDone }: Props) {
  const { t } = useTexts();
  const client = useQueryClient();
  const prefix = useId();
  const [typed, setTyped] = useState({
    name: person.name,
    post: person.post,
    email: person.email ?? '',
    phone: phone ?? '',
    office: person.office,
    password: '',
    is_disabled: person.is_disabled,
  });
  const saving = useMutation({
    mutationFn: () => {
      const { password, office, ...rest } = typed;
      return editPerson(person.id, {
        version: person.version,
        ...rest,
        ...(office !== person.office && { office }),
        ...(password && { password }),
      });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['people'] });
      onDone();
    },
  });
  const set = (change: Partial<typeof typed>) => setTyped((kept) => ({ ...kept, ...change }));
  const about = (field: string) => (saving.error instanceof Refusal ? saving.error.about(field)?.message : undefined);
  const places = offices.map((office) => ({ value: office.id, label: office.name }));
  const isGone = !offices.some((office) => office.id === person.office);
  const gone = { value: person.office, label: t('staff.accounts.office_gone', { name: person.office_name }) };
  const bind = (field: 'name' | 'post' | 'email' | 'phone' | 'password') => ({
    id: `${prefix}${field}`,
    label: t(`staff.accounts.field.${field}`),
    value: typed[field],
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
    error: about(field),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  const fields = Object.fromEntries(
    ['name', 'post', 'email', 'phone', 'password', 'office'].map((f) => [f, `${prefix}${f}`]),
  );
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <ProblemSummary error={saving.error} fields={fields} />
      <TextInput {...bind('name')} data-autofocus />
      <TextInput {...bind('post')} />
      <NativeSelect
        id={`${prefix}office`}
        label={t('staff.accounts.column.office')}
        data={isGone ? [gone, ...places] : places}
        error={about('office')}
        value={typed.office}
        onChange={(event) => set({ office: event.currentTarget.value })}
      />
      <TextInput {...bind('email')} type="email" />
      <TextInput {...bind('phone')} type="tel" description={t('staff.accounts.phone_hint')} />
      <div className={classes.beside}>
        <TextInput {...bind('password')} description={t('staff.accounts.password_hint')} />
        <Button variant="default" onClick={() => set({ password: temporaryPassword() })}>
          {t('staff.accounts.propose_password')}
        </Button>
      </div>
      <Checkbox
        label={t('staff.accounts.closed')}
        description={t('staff.accounts.closed_hint')}
        checked={typed.is_disabled}
        onChange={(event) => set({ is_disabled: event.currentTarget.checked })}
      />
      <Button type="submit" loading={saving.isPending} className={classes.send}>
        {t('staff.save')}
      </Button>
    </form>
  );
}
