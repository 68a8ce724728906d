import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { planQuery } from '@/api/get-plan';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { Message } from '@/ui/message';
import page from '@/ui/page.module.css';
import { Sentence } from '@/ui/sentence';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { targetChangesQuery } from './api/list-target-changes';
import { TargetChangeCard } from './target-change-card';
import { TargetRules } from './target-rules';

/** Planning's desk for changes of targets: what waits for the second signature, what was decided, and the rule. */
export function TargetChangesPage() {
  const { t, rich } = useTexts();
  const { plan: id } = useParams({ from: '/inside/plans/$plan/target-changes' });
  const { data: plan } = useQuery(planQuery(id));
  const { data, error, refetch } = useQuery({ ...targetChangesQuery(id), staleTime: 0 });
  useTitle(t('staff.target_changes.title'));
  if (error && !data) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!plan || !data) return <Skeleton height={480} aria-busy="true" />;
  const waiting = data.items.filter((its) => its.state === 'requested');
  const decided = data.items.filter((its) => its.state !== 'requested');
  return (
    <div className={page.page}>
      <header>
        <p className="soft">{plan.name}</p>
        <h1>{t('staff.target_changes.title')}</h1>
        <Sentence>
          {rich('staff.target_changes.sentence', {
            waiting: waiting.length,
            decided: decided.length,
            b: (parts) => <strong>{parts}</strong>,
          })}
        </Sentence>
        <p className={`${page.acts} no-print`}>
          <Link to="/plans/$plan/periods" params={{ plan: id }}>
            {t('staff.closings.title')}
          </Link>
        </p>
      </header>
      {data.items.length === 0 && (
        <Message title={t('staff.target_changes.none.title')}>
          <p>{t('staff.target_changes.none.text')}</p>
        </Message>
      )}
      {[...waiting, ...decided].map((its) => (
        <TargetChangeCard key={its.id} plan={id} its={its} />
      ))}
      {data.items.length > 0 && <TableLinks path={`/plans/${id}/target-changes`} />}
      <TargetRules plan={id} changes={data} />
    </div>
  );
}
