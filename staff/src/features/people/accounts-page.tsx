import { Button, Skeleton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NewAccount, Person } from '@/api/contract';
import { sessionQuery } from '@/api/get-session';
import { officesQuery } from '@/api/list-offices';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ErrorMessage } from '@/ui/error-message';
import page from '@/ui/page.module.css';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { type AccountFilter, AccountFilterBoxes, questionOf } from './account-filter';
import { AccountForm } from './account-form';
import { AccountTable } from './account-table';
import { accountsQuery } from './api/list-accounts';
import { GrantsOf } from './grants-of';
import { NewAccounts } from './new-accounts';
import { PersonListForm } from './person-list-form';

const pause = 140;

export type AccountAct = { act: 'edit' | 'grants'; person: Person } | { act: 'list' };

/** Accounts: added by the list, edited, closed, with a new password; and what each may do. */
export function AccountsPage() {
  const { t } = useTexts();
  const [doing, setDoing] = useState<AccountAct | null>(null);
  const [made, setMade] = useState<NewAccount[] | null>(null);
  const [filter, setFilter] = useState<AccountFilter>({ words: '', role: '' });
  const { data: session } = useQuery(sessionQuery);
  const { data: offices } = useQuery(officesQuery);
  const [words] = useDebouncedValue(filter.words, pause);
  const { data: accounts, error, refetch } = useQuery(accountsQuery());
  const found = useQuery(accountsQuery(questionOf({ ...filter, words })));
  useTitle(t('staff.administration.people'));
  if (error && !accounts) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!accounts || !offices || !session) return <Skeleton height={480} />;
  const close = () => setDoing(null);
  if (made) {
    return <NewAccounts accounts={made} onDone={() => setMade(null)} doneLabel={t('staff.accounts.back')} />;
  }
  const own = offices.filter((office) => office.institution === session.institution.id);
  return (
    <div className={page.page}>
      <header>
        <h1>{t('staff.administration.people')}</h1>
        <p className={page.lead}>{t('staff.people.count', { people: accounts.length, offices: offices.length })}</p>
      </header>
      <div className={page.acts}>
        <Button onClick={() => setDoing({ act: 'list' })}>{t('staff.accounts.add')}</Button>
        <AccountFilterBoxes filter={filter} onFilter={setFilter} />
      </div>
      {found.error && <ErrorMessage error={found.error} onRetry={found.refetch} />}
      {found.data && <AccountTable accounts={found.data} onAct={setDoing} />}
      <TableLinks path="/accounts" query={questionOf(filter)} />
      <Dialog
        title={
          doing ? t(`staff.accounts.${doing.act}_title`, { name: 'person' in doing ? doing.person.name : '' }) : ''
        }
        isOpen={doing !== null}
        onClose={close}
        isCareful
        isWide
      >
        {doing?.act === 'list' && (
          <PersonListForm
            institution={session.institution.id}
            offices={own}
            people={accounts.map(({ person }) => person)}
            onDone={(added) => {
              close();
              setMade(added);
            }}
          />
        )}
        {doing?.act === 'edit' && (
          <AccountForm
            person={doing.person}
            phone={accounts.find(({ person }) => person.id === doing.person.id)?.phone ?? null}
            offices={offices}
            onDone={close}
          />
        )}
        {doing?.act === 'grants' && <GrantsOf person={doing.person} offices={offices} />}
      </Dialog>
    </div>
  );
}
