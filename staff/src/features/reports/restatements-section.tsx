import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import { TableLinks } from '@/ui/table-links';
import { restatementsQuery } from './api/list-restatements';
import { RestatementTable } from './restatement-table';

/** Of a whole plan: every published figure that a correction changed, old and new. */
export function RestatementsSection({ plan }: { plan: string }) {
  const { t } = useTexts();
  const pages = useInfiniteQuery({ ...restatementsQuery(plan), staleTime: 0 });
  const items = pages.data?.pages.flatMap((one) => one.items);
  if (!items) return null;
  return (
    <section className={page.section} aria-labelledby="restatements">
      <h2 id="restatements">{t('staff.restatements.title')}</h2>
      <p className="soft">{t('staff.restatements.lead')}</p>
      {items.length === 0 ? <p>{t('staff.restatements.none')}</p> : <RestatementTable items={items} hasNames />}
      <More pages={pages} />
      {items.length > 0 && <TableLinks path={`/plans/${plan}/restatements`} of={t('staff.restatements.title')} />}
    </section>
  );
}

/** Of one element: nothing where nothing was corrected. */
export function ElementRestatements({ plan, element }: { plan: string; element: string }) {
  const { t } = useTexts();
  const pages = useInfiniteQuery(restatementsQuery(plan, element));
  const items = pages.data?.pages.flatMap((one) => one.items) ?? [];
  if (items.length === 0) return null;
  return (
    <section className={page.section} aria-labelledby="restatements">
      <h2 id="restatements">{t('staff.restatements.title')}</h2>
      <RestatementTable items={items} hasNames={false} />
      <More pages={pages} />
    </section>
  );
}

interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

function More({ pages }: { pages: Pages }) {
  const { t } = useTexts();
  if (!pages.hasNextPage) return null;
  return (
    <p className={`${page.acts} no-print`}>
      <Button
        size="compact-sm"
        variant="default"
        loading={pages.isFetchingNextPage}
        onClick={() => void pages.fetchNextPage()}
      >
        {t('staff.restatements.more')}
      </Button>
    </p>
  );
}
