import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { Office, Person, Role } from '@/api/contract';
import { Refusal } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import { grantRole } from './api/grant-role';
import { rolesQuery } from './api/list-roles';
import classes from './list-form.module.css';
import { roles } from './roles';
import tables from './tables.module.css';

interface Props {
  person: Person;
  offices: Office[];
  today: string;
}

/** A role over an office and what is below it, or over all; what it allows is said before it is given. */
export function GrantForm({ person, offices, today }: Props) {
  const { t, named } = useTexts();
  const client = useQueryClient();
  const prefix = useId();
  const { data: table } = useQuery(rolesQuery);
  const [role, setRole] = useState<Role>('goal_manager');
  const [scope, setScope] = useState(person.office);
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState('');
  const row = table?.find((known) => known.role === role);
  const office = offices.find((known) => known.id === scope);
  const giving = useMutation({
    mutationFn: () =>
      grantRole(person.id, {
        role,
        ...(scope === 'everything'
          ? { scope_kind: 'everything' }
          : { scope_kind: office?.kind === 'institution' ? 'institution' : 'office', scope }),
        ...(from && { from_on: from }),
        ...(until && { until_on: until }),
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
  const about = (field: string) => (giving.error instanceof Refusal ? giving.error.about(field)?.message : undefined);
  const choose = (wanted: Role) => {
    setRole(wanted);
    const usual = table?.find((known) => known.role === wanted)?.usual_scope;
    const own = offices.find((known) => known.id === person.office);
    setScope(usual === 'institution' ? (own?.institution ?? person.office) : person.office);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    giving.mutate();
  };
  const places = { scope: `${prefix}scope`, from_on: `${prefix}from`, until_on: `${prefix}until` };
  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={t('staff.grants.give_title')}>
      <h3>{t('staff.grants.give_title')}</h3>
      <ProblemSummary error={giving.error} fields={places} />
      <div className={page.fields}>
        <NativeSelect
          label={t('staff.grants.role')}
          data={roles.map((known) => ({ value: known, label: named('role', known) }))}
          value={role}
          onChange={(event) => choose(event.currentTarget.value as Role)}
        />
        <NativeSelect
          id={places.scope}
          label={t('staff.grants.scope')}
          data={[
            ...offices.map((known) => ({ value: known.id, label: known.name })),
            { value: 'everything', label: t('staff.scope.everything') },
          ]}
          value={scope}
          onChange={(event) => setScope(event.currentTarget.value)}
          error={about('scope')}
        />
        <TextInput
          id={places.from_on}
          type="date"
          label={t('staff.grants.from')}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
          error={about('from_on')}
        />
        <TextInput
          id={places.until_on}
          type="date"
          label={t('staff.grants.until')}
          description={t('staff.grants.until_hint')}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
          error={about('until_on')}
        />
      </div>
      {row && (
        <div>
          <p>{t('staff.grants.allows', { role: named('role', role) })}</p>
          <ul className={tables.may}>
            {row.actions.map((action) => (
              <li key={action}>{named('staff.may', action)}</li>
            ))}
          </ul>
        </div>
      )}
      <Button type="submit" loading={giving.isPending} className={classes.send}>
        {t('staff.grants.give')}
      </Button>
    </form>
  );
}
