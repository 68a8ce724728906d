import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { Message } from '@/ui/message';
import page from '@/ui/page.module.css';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { contactsQuery } from './api/list-contacts';
import { ContactTable } from './contact-table';
import { calledOf } from './contacts';

/** Whom to call, for who has no e-mail, and for what an e-mail did not move: to be printed and taken along. */
export function ContactsPage() {
  const { t } = useTexts();
  const on = useDay();
  const { data, error, refetch } = useQuery(contactsQuery(on));
  useTitle(t('staff.contacts.title'));
  if (error && !data) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!data) return <Skeleton height={480} />;
  const called = calledOf(data.items);
  return (
    <div className={page.page}>
      <header>
        <h1>{t('staff.contacts.title')}</h1>
        <p className={page.lead}>{t('staff.contacts.lead')}</p>
        {called.length > 0 && (
          <div className={`${page.acts} no-print`}>
            <Button variant="default" onClick={() => window.print()}>
              {t('staff.contacts.print')}
            </Button>
            <TableLinks path="/reminders/contacts" query={{ on }} />
          </div>
        )}
      </header>
      {called.length === 0 ? (
        <Message title={t('staff.contacts.none.title')}>
          <p>{t('staff.contacts.none.text')}</p>
        </Message>
      ) : (
        <ContactTable called={called} />
      )}
    </div>
  );
}
