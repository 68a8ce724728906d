import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Mandate } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import { importMandate } from './api/import-mandate';
import { mandatesQuery } from './api/list-mandates';
import { offeredMandatesQuery } from './api/list-offered-mandates';

interface Props {
  mandates: Mandate[];
}

/** What the program brings along and the institution does not have yet, one click away. */
export function OfferedMandates({ mandates }: Props) {
  const { t } = useTexts();
  const client = useQueryClient();
  const { data: offered = [] } = useQuery(offeredMandatesQuery);
  const taking = useMutation({
    mutationFn: importMandate,
    onSuccess: () => client.invalidateQueries({ queryKey: mandatesQuery.queryKey }),
  });
  const missing = offered.filter((one) => !mandates.some((mandate) => mandate.code === one.code));
  if (missing.length === 0) return null;
  return (
    <section className={page.section} aria-labelledby="offered-title">
      <h2 id="offered-title">{t('staff.mandates.offered')}</h2>
      <ProblemSummary error={taking.error} />
      {missing.map((one) => (
        <div key={one.code} className={page.acts}>
          <span>
            {one.title} <span className="soft">{t('staff.mandates.entries', { count: one.rows.length })}</span>
            <br />
            <small className="soft">{one.source}</small>
          </span>
          <Button
            variant="default"
            loading={taking.isPending}
            aria-label={t('staff.mandates.take_of', { title: one.title })}
            onClick={() => taking.mutate(one)}
          >
            {t('staff.mandates.take')}
          </Button>
        </div>
      ))}
    </section>
  );
}
