import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import page from '@/ui/page.module.css';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { mandatesQuery } from './api/list-mandates';
import { MandateForm } from './mandate-form';
import { MandateTable } from './mandate-table';
import { OfferedMandates } from './offered-mandates';

/** The outside plans and mandates that the institution answers to, and how they come in. */
export function MandatesPage() {
  const { t } = useTexts();
  const { data: mandates, error, refetch } = useQuery(mandatesQuery);
  useTitle(t('staff.administration.mandates'));
  if (error && !mandates) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!mandates) return <Skeleton height={420} />;
  return (
    <div className={page.page}>
      <header>
        <h1>{t('staff.administration.mandates')}</h1>
        <p className={page.lead}>{t('staff.mandates.lead')}</p>
      </header>
      {mandates.length === 0 ? (
        <p className="soft">{t('staff.mandates.none')}</p>
      ) : (
        <>
          <MandateTable mandates={mandates} />
          <TableLinks path="/mandates" />
        </>
      )}
      <OfferedMandates mandates={mandates} />
      <MandateForm />
    </div>
  );
}
