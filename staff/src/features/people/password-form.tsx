import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { sessionQuery } from '@/api/get-session';
import { Refusal } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { changePassword } from './api/change-password';
import classes from './sign-in-form.module.css';

interface Props {
  /** The current one was handed over by somebody else. */
  isFirst?: boolean;
  onDone: () => void;
}

/** One's own password, by who knows the current one. */
export function PasswordForm({ isFirst = false, onDone }: Props) {
  const { t } = useTexts();
  const client = useQueryClient();
  const [current, setCurrent] = useState('');
  const [wanted, setWanted] = useState('');
  const changing = useMutation({
    mutationFn: () => changePassword({ current_password: current, new_password: wanted }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      onDone();
    },
  });
  const about = (field: string) =>
    changing.error instanceof Refusal ? changing.error.about(field)?.message : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    changing.mutate();
  };
  const eye = { 'aria-label': t('staff.sign_in.show_password'), tabIndex: 0, 'aria-hidden': false };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <ProblemSummary
        error={changing.error}
        fields={{ current_password: 'password-current', new_password: 'password-new' }}
      />
      <PasswordInput
        id="password-current"
        data-autofocus
        label={t(isFirst ? 'staff.password.handed_over' : 'staff.password.current')}
        autoComplete="current-password"
        visibilityToggleButtonProps={eye}
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
        error={about('current_password')}
      />
      <PasswordInput
        id="password-new"
        label={t('staff.password.new')}
        description={t('staff.set_up.password_hint')}
        autoComplete="new-password"
        visibilityToggleButtonProps={eye}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
        error={about('new_password')}
      />
      <Button type="submit" loading={changing.isPending}>
        {t(isFirst ? 'staff.password.choose' : 'staff.password.change')}
      </Button>
    </form>
  );
}
