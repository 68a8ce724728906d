import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { loadExample } from './api/load-example';

/** An invented municipality to learn with: loaded once, then a way to its board. */
export function ExampleTown() {
  const { t } = useTexts();
  const client = useQueryClient();
  const loading = useMutation({
    mutationFn: loadExample,
    onSuccess: () => client.invalidateQueries(),
  });
  const loaded = loading.data?.plan;
  return (
    <>
      <h2>{t('staff.begin.town.title')}</h2>
      <p>{t('staff.begin.town.text')}</p>
      <ProblemSummary error={loading.error} />
      {loaded ? (
        <Link to="/plans/$plan/board" params={{ plan: loaded }}>
          {t('staff.begin.town.open')}
        </Link>
      ) : (
        <div>
          <Button variant="default" loading={loading.isPending} onClick={() => loading.mutate()}>
            {t('staff.begin.town.act')}
          </Button>
        </div>
      )}
    </>
  );
}
