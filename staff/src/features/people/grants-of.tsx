import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Grant, Office, Person } from '@/api/contract';
import { sessionQuery } from '@/api/get-session';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { ProblemSummary } from '@/ui/problem-summary';
import { TableLinks } from '@/ui/table-links';
import { grantsQuery } from './api/list-grants';
import { revokeGrant } from './api/revoke-grant';
import { GrantForm } from './grant-form';
import classes from './list-form.module.css';
import tables from './tables.module.css';

interface Props {
  person: Person;
  offices: Office[];
}

/** What somebody may do, over what, from when to when; given and ended here. */
export function GrantsOf({ person, offices }: Props) {
  const { t, named, shortDay } = useTexts();
  const client = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const { data: grants, error, refetch } = useQuery(grantsQuery(person.id));
  const ending = useMutation({
    mutationFn: revokeGrant,
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
  if (error && !grants) return <ErrorMessage error={error} onRetry={refetch} />;
  if (!grants || !session) return <Skeleton height={200} />;
  const hasEnded = (grant: Grant) =>
    grant.revoked_at !== null || (grant.until_on !== null && grant.until_on < session.today);
  const time = (grant: Grant) => {
    if (grant.revoked_at) return t('staff.grants.revoked', { from: shortDay(grant.from_on) });
    if (grant.until_on)
      return t('staff.grants.from_to', { from: shortDay(grant.from_on), until: shortDay(grant.until_on) });
    return t('staff.grants.since', { from: shortDay(grant.from_on) });
  };
  const over = (grant: Grant) => grant.scope_name ?? named('staff.scope', grant.scope_kind);
  const sorted = [...grants].sort((one, other) => Number(hasEnded(one)) - Number(hasEnded(other)));
  return (
    <div className={classes.form}>
      <ProblemSummary error={ending.error} />
      {grants.length > 0 && <TableLinks path={`/people/${person.id}/grants`} />}
      {grants.length === 0 && <p className="soft">{t('staff.grants.none')}</p>}
      <ul className={grants.length > 0 ? tables.grants : undefined}>
        {sorted.map((grant) => (
          <li key={grant.id} data-ended={hasEnded(grant)}>
            <div>
              <strong>{named('role', grant.role)}</strong> · {over(grant)}
              <p>{time(grant)}</p>
            </div>
            {!hasEnded(grant) && (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('staff.grants.end_of', { role: named('role', grant.role), scope: over(grant) })}
                disabled={ending.isPending}
                onClick={() => ending.mutate(grant.id)}
              >
                {t('staff.grants.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <GrantForm person={person} offices={offices} today={session.today} />
    </div>
  );
}
