import { Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { Sentence } from '@/ui/sentence';
import { useTitle } from '@/ui/use-title';
import { importQuery } from './api/get-import';
import { ImportActs } from './import-acts';
import { ImportCounts } from './import-counts';
import classes from './import-page.module.css';
import { ImportProgress } from './import-progress';
import { VerdictsSection } from './verdicts-section';

/** One import: how far it is, what it found row by row, and the next step. */
export function ImportPage() {
  const { t, rich, named, instant } = useTexts();
  const { import: id } = useParams({ from: '/inside/imports/$import' });
  const { data, error, refetch } = useQuery(importQuery(id));
  const client = useQueryClient();
  const changedPlans = data?.mode !== 'dry_run' && data?.state === 'done';
  useEffect(() => {
    if (changedPlans) client.invalidateQueries({ queryKey: ['plans'] });
  }, [changedPlans, client]);
  useTitle(data ? data.file_name : t('staff.imports.title'));
  if (error && !data) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!data) return <Skeleton height={260} />;
  const strong = (parts: React.ReactNode[]) => <strong>{parts}</strong>;
  const isTrial = data.mode === 'dry_run';
  const hasErrors = data.severities.some((found) => found.severity === 'error');
  const wouldBeRefused = isTrial && data.state === 'done' && hasErrors;
  const says = wouldBeRefused ? 'trial_with_errors' : (`${isTrial ? 'trial' : 'real'}_${data.state}` as const);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <Link to="/imports">{t('staff.imports.title')}</Link>
        <h1>{data.file_name}</h1>
        <p className="soft">
          {named('staff.import_mode', data.mode)} · {instant(data.started_at)}{' '}
          {data.person_name && `· ${data.person_name}`}
        </p>
      </header>
      <Sentence>{rich(`staff.import.${says}`, { b: strong, rows: data.refused })}</Sentence>
      {data.failure && <p className={classes.failure}>{data.failure.message}</p>}
      {data.state === 'running' ? (
        <ImportProgress running={data} />
      ) : (
        <>
          {data.state === 'done' && !wouldBeRefused && <ImportCounts done={data} />}
          <ImportActs done={data} />
          {data.severities.length > 0 && <VerdictsSection done={data} />}
        </>
      )}
    </div>
  );
}
