import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { planQuery } from '@/api/get-plan';
import { Refusal } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { Message } from '@/ui/message';
import { Sentence } from '@/ui/sentence';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { comparisonQuery } from './api/compare-versions';
import { ChangedThing } from './changed-thing';
import classes from './changes-page.module.css';

/** What changed since the plan was approved: element by element, both values, who and why. */
export function ChangesPage() {
  const { t, rich, instant } = useTexts();
  const { plan: id } = useParams({ from: '/inside/plans/$plan/changes' });
  const { data: plan } = useQuery(planQuery(id));
  const { data, error, refetch } = useQuery({ ...comparisonQuery(id), staleTime: 0 });
  useTitle(t('staff.changes.title'));
  if (error instanceof Refusal && error.status === 404 && plan) {
    return (
      <Message isPage title={t('staff.changes.none_kept')}>
        <p>{t('staff.changes.none_kept_text')}</p>
      </Message>
    );
  }
  if (error && !data) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!plan || !data) return <Skeleton height={480} />;
  const count = (kind: string) => data.items.filter((thing) => thing.kind === kind).length;
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t('staff.changes.of', { plan: plan.name })}</h1>
        <Sentence>
          {rich('staff.changes.sentence', {
            at: instant(data.recorded_at),
            person: data.person_name ?? t('staff.fact.system'),
            total: data.items.length,
            added: count('added'),
            changed: count('changed'),
            withdrawn: count('withdrawn'),
            b: (parts) => <strong>{parts}</strong>,
          })}
        </Sentence>
        <p className="no-print">
          <Link to="/plans/$plan/edit" params={{ plan: id }}>
            {t('staff.readiness.to_editor')}
          </Link>
        </p>
      </header>
      <ol className={classes.things}>
        {data.items.map((thing) => (
          <ChangedThing key={`${thing.subject} ${thing.id}`} thing={thing} />
        ))}
      </ol>
      {data.items.length > 0 && <TableLinks path={`/plans/${id}/changes`} of={t('staff.changes.title')} />}
    </div>
  );
}
