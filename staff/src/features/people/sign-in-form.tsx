import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Session } from '@/api/contract';
import { sessionQuery } from '@/api/get-session';
import { useTexts } from '@/i18n/use-texts';
import { signIn } from './api/sign-in';
import classes from './sign-in-form.module.css';
import { SignInProblem } from './sign-in-problem';

interface Props {
  userName?: string;
  onDone: (session: Session) => void;
}

/** User name and password. What was typed stays after a refusal; only the password is asked again. */
export function SignInForm({ userName = '', onDone }: Props) {
  const { t } = useTexts();
  const client = useQueryClient();
  const [name, setName] = useState(userName);
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const entering = useMutation({
    mutationFn: signIn,
    onSuccess: (session) => {
      client.setQueryData(sessionQuery.queryKey, session);
      onDone(session);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== '' && password !== '') entering.mutate({ user_name: name.trim(), password });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <SignInProblem error={entering.error} />
      <TextInput
        label={t('staff.sign_in.user_name')}
        name="user_name"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        size="md"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={isTried && name.trim() === '' && t('staff.sign_in.user_name_missing')}
        data-autofocus={userName === '' || undefined}
      />
      <PasswordInput
        label={t('staff.sign_in.password')}
        name="password"
        autoComplete="current-password"
        size="md"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={isTried && password === '' && t('staff.sign_in.password_missing')}
        visibilityToggleButtonProps={{
          'aria-label': t('staff.sign_in.show_password'),
          tabIndex: 0,
          'aria-hidden': false,
        }}
        data-autofocus={userName !== '' || undefined}
      />
      <Button type="submit" size="md" loading={entering.isPending} fullWidth>
        {t('staff.sign_in.enter')}
      </Button>
    </form>
  );
}
