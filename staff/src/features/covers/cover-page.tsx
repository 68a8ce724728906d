import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Cover } from '@/api/reporting-contract';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import page from '@/ui/page.module.css';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { coverQuery } from './api/show-cover';
import { GoalsSheet } from './goals-sheet';
import { IdentitySheet } from './identity-sheet';
import { populationKey } from './population';
import { ReachSection } from './reach-section';
import { StatusSection } from './status-section';

interface Props {
  /** What is printed of the sheets, which another feature makes. */
  documents: (cover: Cover) => ReactNode;
}

/** The two cover sheets of an initiative, whom it reaches and whether it is active. */
export function CoverPage({ documents }: Props) {
  const { t } = useTexts();
  const { element } = useParams({ from: '/inside/elements/$element/cover' });
  const on = useDay();
  const { data: cover, error, refetch } = useQuery({ ...coverQuery(element, on), staleTime: 0 });
  const title = cover ? t('staff.cover.title', { code: cover.code, name: cover.name }) : '';
  useTitle(title);
  if (error && !cover) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!cover) return <Skeleton height={480} />;
  const file = (table: string) => ({ path: `/elements/${element}/cover`, query: { on, table } });
  return (
    <div className={page.page}>
      <header>
        <h1>{title}</h1>
        <p className={`${page.acts} no-print`}>
          <Link to="/elements/$element" params={{ element }}>
            {cover.code} {cover.name}
          </Link>
          <Link to="/plans/$plan/covers" params={{ plan: cover.plan }}>
            {t('staff.cover.all')}
          </Link>
        </p>
      </header>
      <StatusSection cover={cover} />
      <IdentitySheet cover={cover} />
      {cover.identity.population.length > 0 && (
        <TableLinks {...file('population')} of={t('staff.cover.population')} isNamed />
      )}
      {cover.identity.partners.length > 0 && (
        <TableLinks {...file('partners')} of={t('staff.cover.partners')} isNamed />
      )}
      <GoalsSheet cover={cover} />
      {cover.goals.length > 0 && <TableLinks {...file('goals')} of={t('staff.cover.goals')} isNamed />}
      {documents(cover)}
      <ReachSection key={populationKey(cover.identity.population)} cover={cover} />
    </div>
  );
}
