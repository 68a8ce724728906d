import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Office } from '@/api/contract';
import { sessionQuery } from '@/api/get-session';
import { officesQuery } from '@/api/list-offices';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ErrorMessage } from '@/ui/error-message';
import page from '@/ui/page.module.css';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { OfficeForm } from './office-form';
import { OfficeListForm } from './office-list-form';
import { OfficeTree } from './office-tree';
import { WithdrawOffice } from './withdraw-office';

export type OfficeAct = { act: 'add' | 'edit' | 'withdraw'; office: Office } | { act: 'list' };

/** The tree of offices: add one or a list, rename, move, withdraw. */
export function OfficesPage() {
  const { t } = useTexts();
  const [doing, setDoing] = useState<OfficeAct | null>(null);
  const { data: session } = useQuery(sessionQuery);
  const { data: offices, error, refetch } = useQuery(officesQuery);
  useTitle(t('staff.administration.offices'));
  if (error && !offices) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!offices || !session) return <Skeleton height={480} />;
  const close = () => setDoing(null);
  const own = offices.filter((office) => office.institution === session.institution.id);
  return (
    <div className={page.page}>
      <header>
        <h1>{t('staff.administration.offices')}</h1>
        <p className={page.lead}>{t('staff.offices.lead', { count: own.length - 1 })}</p>
      </header>
      <div className={page.acts}>
        <Button onClick={() => setDoing({ act: 'list' })}>{t('staff.offices.add_list')}</Button>
      </div>
      <OfficeTree offices={offices} onAct={setDoing} />
      <TableLinks path="/offices" />
      <Dialog
        title={doing ? t(`staff.offices.${doing.act}_title`) : ''}
        isOpen={doing !== null}
        onClose={close}
        isCareful
        isWide={doing?.act === 'list'}
      >
        {doing?.act === 'list' && <OfficeListForm institution={session.institution.id} standing={own} onDone={close} />}
        {(doing?.act === 'add' || doing?.act === 'edit') && (
          <OfficeForm act={doing.act} office={doing.office} offices={offices} onDone={close} />
        )}
        {doing?.act === 'withdraw' && <WithdrawOffice office={doing.office} onDone={close} />}
      </Dialog>
    </div>
  );
}
