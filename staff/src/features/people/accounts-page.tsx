import { Button, Skeleton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NewAccount, Person } from '@/api/contract';
import { sessionQuery } from '@/api/get-session';
import { officesQuery } from '@/api/list-offices';
import { peopleQuery } from '@/api/list-people';
import { folded } from '@/i18n/folded';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ErrorMessage } from '@/ui/error-message';
import page from '@/ui/page.module.css';
import { useTitle } from '@/ui/use-title';
import { AccountForm } from './account-form';
import { AccountTable } from './account-table';
import { GrantsOf } from './grants-of';
import { NewAccounts } from './new-accounts';
import { PersonListForm } from './person-list-form';

export type AccountAct = { act: 'edit' | 'grants'; person: Person } | { act: 'list' };

/** Accounts: added by the list, edited, closed, with a new password; and what each may do. */
export function AccountsPage() {
  const { t } = useTexts();
  const [doing, setDoing] = useState<AccountAct | null>(null);
  const [accounts, setAccounts] = useState<NewAccount[] | null>(null);
  const [search, setSearch] = useState('');
  const { data: session } = useQuery(sessionQuery);
  const { data: offices } = useQuery(officesQuery);
  const { data: people, error, refetch } = useQuery(peopleQuery);
  useTitle(t('staff.administration.people'));
  if (error && !people) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!people || !offices || !session) return <Skeleton height={480} />;
  const close = () => setDoing(null);
  if (accounts) {
    return <NewAccounts accounts={accounts} onDone={() => setAccounts(null)} doneLabel={t('staff.accounts.back')} />;
  }
  const own = offices.filter((office) => office.institution === session.institution.id);
  const wanted = folded(search.trim());
  const found = people.filter((person) =>
    folded(`${person.name} ${person.user_name} ${person.post} ${person.office_name}`).includes(wanted),
  );
  return (
    <div className={page.page}>
      <header>
        <h1>{t('staff.administration.people')}</h1>
        <p className={page.lead}>{t('staff.people.count', { people: people.length, offices: offices.length })}</p>
      </header>
      <div className={page.acts}>
        <Button onClick={() => setDoing({ act: 'list' })}>{t('staff.accounts.add')}</Button>
        <TextInput
          type="search"
          aria-label={t('staff.people.search')}
          placeholder={t('staff.people.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          w="min(22rem, 100%)"
        />
      </div>
      <AccountTable people={found} onAct={setDoing} />
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
            people={people}
            onDone={(made) => {
              close();
              setAccounts(made);
            }}
          />
        )}
        {doing?.act === 'edit' && <AccountForm person={doing.person} offices={offices} onDone={close} />}
        {doing?.act === 'grants' && <GrantsOf person={doing.person} offices={offices} />}
      </Dialog>
    </div>
  );
}
