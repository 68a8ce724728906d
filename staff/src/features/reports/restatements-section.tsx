import { useQuery } from '@tanstack/react-query';
import type { Restatement } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import { TableLinks } from '@/ui/table-links';
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
      {data.length > 0 && <TableLinks path={`/plans/${plan}/restatements`} of={t('staff.restatements.title')} />}
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
