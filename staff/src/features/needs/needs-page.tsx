import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Need } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ErrorMessage } from '@/ui/error-message';
import page from '@/ui/page.module.css';
import { Sentence } from '@/ui/sentence';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { needsQuery } from './api/list-needs';
import { NeedForm } from './need-form';
import { NeedListForm } from './need-list-form';
import { NeedTable } from './need-table';

const shows = ['open', 'waiting', 'all'] as const;
const isShown = (need: Need, show: string) =>
  show === 'all' || (show === 'waiting' ? need.is_waiting : need.state === 'open');

/** What people need from the institution, how it comes in, and which initiatives answer it. */
export function NeedsPage() {
  const { t, rich, named } = useTexts();
  const { show = 'open' } = useSearch({ from: '/inside/administration/needs' });
  const navigate = useNavigate({ from: '/administration/needs' });
  const [edited, setEdited] = useState<Need | 'new' | null>(null);
  const { data: needs, error, refetch } = useQuery({ ...needsQuery, staleTime: 0 });
  useTitle(t('staff.administration.needs'));
  if (error && !needs) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!needs) return <Skeleton height={420} />;
  const count = (show: string) => needs.filter((need) => isShown(need, show)).length;
  const b = (parts: React.ReactNode[]) => <strong>{parts}</strong>;
  return (
    <div className={page.page}>
      <header>
        <h1>{t('staff.administration.needs')}</h1>
        <p className={page.lead}>{t('staff.needs.lead')}</p>
        {needs.length > 0 && (
          <Sentence>
            {rich('staff.needs.sentence', { total: needs.length, open: count('open'), waiting: count('waiting'), b })}
          </Sentence>
        )}
        <p className={`${page.acts} no-print`}>
          <Button onClick={() => setEdited('new')}>{t('staff.needs.add')}</Button>
        </p>
      </header>
      {needs.length === 0 ? (
        <p className="soft">{t('staff.needs.none')}</p>
      ) : (
        <>
          <SegmentedControl
            className="no-print"
            aria-label={t('staff.needs.show')}
            value={show}
            data={shows.map((value) => ({ value, label: `${named('staff.needs.show', value)} (${count(value)})` }))}
            onChange={(value) => navigate({ search: (before) => ({ ...before, show: value as typeof show }) })}
          />
          <NeedTable needs={needs.filter((need) => isShown(need, show))} onEdit={setEdited} />
          <TableLinks path="/needs" query={{ show }} />
        </>
      )}
      <NeedListForm />
      <Dialog
        isOpen={edited !== null}
        isCareful
        title={
          edited === 'new' || !edited
            ? t('staff.needs.add')
            : t('staff.needs.edit_of', { code: edited.code, name: edited.name })
        }
        onClose={() => setEdited(null)}
      >
        {edited && <NeedForm need={edited === 'new' ? null : edited} needs={needs} onDone={() => setEdited(null)} />}
      </Dialog>
    </div>
  );
}
