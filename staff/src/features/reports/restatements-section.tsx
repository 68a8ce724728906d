import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { address } from '@/api/client';
import type { Restatement } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import { restatementsQuery } from './api/list-restatements';
import { RestatementTable } from './restatement-table';

/** Of a whole plan: every published figure that a correction changed, old and new. */
export function RestatementsSection({ plan }: { plan: string }) {
  const { t } = useTexts();
  const { data } = useQuery({ ...restatementsQuery(plan), staleTime: 0 });
  if (!data) return null;
  return (
    <section className={page.section} aria-labelledby="restatements">
      <h2 id="restatements">{t('staff.restatements.title')}</h2>
      <p className="soft">{t('staff.restatements.lead')}</p>
      {data.length === 0 ? <p>{t('staff.restatements.none')}</p> : <RestatementTable items={data} hasNames />}
      {data.length > 0 && (
        <p className={`${page.acts} no-print`}>
          <Button
            component="a"
            size="compact-sm"
            variant="default"
            href={address(`/plans/${plan}/restatements`, { format: 'csv' })}
            download
          >
            {t('staff.restatements.csv')}
          </Button>
        </p>
      )}
    </section>
  );
}

/** Of one element: nothing where nothing was corrected. */
export function ElementRestatements({ plan, code }: { plan: string; code: string }) {
  const { t } = useTexts();
  const { data } = useQuery(restatementsQuery(plan));
  const its = (data ?? []).filter((one: Restatement) => one.kind !== 'plan' && one.code === code);
  if (its.length === 0) return null;
  return (
    <section className={page.section} aria-labelledby="restatements">
      <h2 id="restatements">{t('staff.restatements.title')}</h2>
      <RestatementTable items={its} hasNames={false} />
    </section>
  );
}
