import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { adoptUsualCalendar } from '@/api/adopt-calendar';
import type { InstitutionKind, Session } from '@/api/contract';
import { sessionQuery } from '@/api/get-session';
import { Refusal } from '@/api/refusal';
import type { TextKey } from '@/i18n/texts';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { setUp } from './api/set-up';
import { signIn } from './api/sign-in';
import { institutionKinds } from './institution-kinds';
import { proposedCode } from './office-rows';
import { proposedUserName } from './person-rows';
import classes from './sign-in-form.module.css';
import { timeZones, zoneHere } from './time-zones';

interface Props {
  onDone: (session: Session) => void;
}

const empty = {
  setup_token: '',
  code: '',
  name: '',
  kind: 'municipality' as InstitutionKind,
  time_zone: zoneHere(),
  user_name: '',
  person: '',
  post: '',
  password: '',
};
type Field = keyof typeof empty;

/** What the refusal calls each field. */
const refusedAs: Record<Field, string> = {
  setup_token: 'setup_token',
  code: 'institution.code',
  name: 'institution.name',
  kind: 'institution.kind',
  time_zone: 'institution.time_zone',
  user_name: 'administrator.user_name',
  person: 'administrator.name',
  post: 'administrator.post',
  password: 'administrator.password',
};

/** The first institution and its first administrator; signs that person in at once. */
export function SetUpForm({ onDone }: Props) {
  const { t, named, language } = useTexts();
  const client = useQueryClient();
  const prefix = useId();
  const [typed, setTyped] = useState(empty);
  const making = useMutation({
    mutationFn: async () => {
      const { setup_token, code, name, kind, time_zone, person, post, password } = typed;
      const user_name = typed.user_name.trim() || proposedUserName(person, '');
      const institution = { code: code.trim() || proposedCode(name), name, kind, time_zone, language };
      await setUp({
        setup_token: setup_token.trim(),
        institution,
        administrator: { user_name, name: person, post, password },
      });
      const session = await signIn({ user_name, password });
      // Proposed by the time zone; where it fails the institution is made all the same, and Administration settles it.
      await adoptUsualCalendar(session.institution.id).catch(() => undefined);
      return session;
    },
    onSuccess: (session) => {
      client.setQueryData(sessionQuery.queryKey, session);
      onDone(session);
    },
  });
  const refusal = making.error instanceof Refusal ? making.error : null;
  const places = Object.entries(refusedAs).map(([field, name]) => [name, `${prefix}${field}`] as const);
  const bind = (field: Field, label: TextKey) => ({
    id: `${prefix}${field}`,
    label: t(label),
    value: typed[field],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTyped((kept) => ({ ...kept, [field]: value }));
    },
    error: refusal?.about(refusedAs[field])?.message,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    making.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <ProblemSummary error={making.error} fields={Object.fromEntries(places)} />
      <TextInput
        {...bind('setup_token', 'staff.set_up.token')}
        description={t('staff.set_up.token_hint')}
        autoComplete="off"
      />
      <fieldset className={classes.group}>
        <legend>{t('staff.set_up.institution')}</legend>
        <TextInput {...bind('name', 'staff.set_up.name')} autoComplete="organization" />
        <TextInput
          {...bind('code', 'staff.set_up.code')}
          description={t('staff.set_up.code_hint')}
          placeholder={proposedCode(typed.name)}
          autoComplete="off"
        />
        <NativeSelect
          {...bind('kind', 'staff.institution.kind')}
          data={institutionKinds.map((kind) => ({ value: kind, label: named('staff.institution_kind', kind) }))}
        />
        <NativeSelect {...bind('time_zone', 'staff.set_up.time_zone')} data={timeZones(typed.time_zone)} />
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{t('staff.set_up.administrator')}</legend>
        <TextInput {...bind('person', 'staff.set_up.person')} autoComplete="name" />
        <TextInput {...bind('post', 'staff.people.post')} autoComplete="organization-title" />
        <TextInput
          {...bind('user_name', 'staff.sign_in.user_name')}
          placeholder={proposedUserName(typed.person, '')}
          autoComplete="username"
          autoCapitalize="none"
        />
        <PasswordInput
          {...bind('password', 'staff.sign_in.password')}
          description={t('staff.set_up.password_hint')}
          autoComplete="new-password"
        />
      </fieldset>
      <Button type="submit" size="md" loading={making.isPending}>
        {t('staff.set_up.begin')}
      </Button>
    </form>
  );
}
