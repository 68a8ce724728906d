import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Outbox } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import sheet from '@/ui/sheet.module.css';
import { mailsQuery } from './api/list-mails';
import { retryMail } from './api/retry-mail';
import classes from './reminders.module.css';

interface Props {
  institution: string;
  outbox: Outbox;
}

/** The last mails: to whom, what became of each, and one more try for what died. */
export function OutboxTable({ institution, outbox }: Props) {
  const { t, named, instant } = useTexts();
  const client = useQueryClient();
  const again = useMutation({
    mutationFn: retryMail,
    onSettled: () => client.invalidateQueries({ queryKey: mailsQuery(institution).queryKey }),
  });
  const counts = outbox.counts.map(({ state, count }) => `${named('staff.outbox.state', state)}: ${count}`);
  return (
    <>
      <p>{counts.join(' · ')}</p>
      {again.error && <ErrorMessage error={again.error} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <section className={sheet.scroll} tabIndex={0} aria-label={t('staff.outbox.title')}>
        <table className={`${sheet.table} ${sheet.stacked} ${classes.contacts}`}>
          <thead>
            <tr>
              <th scope="col">{t('staff.outbox.to')}</th>
              <th scope="col">{t('staff.outbox.subject')}</th>
              <th scope="col">{t('staff.outbox.state')}</th>
              <th scope="col">
                <span className="unseen">{t('staff.acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {outbox.items.map((mail) => (
              <tr key={mail.id}>
                <th scope="row">{mail.person_name}</th>
                <td data-label={t('staff.outbox.subject')}>
                  {mail.subject}
                  <span className={classes.under}>{instant(mail.created_at)}</span>
                </td>
                <td data-label={t('staff.outbox.state')}>
                  {named('staff.outbox.state', mail.state)}
                  {mail.state === 'waiting' && mail.attempts > 0 && (
                    <span className={classes.under}>{t('staff.outbox.next', { at: instant(mail.next_try_at) })}</span>
                  )}
                  {mail.reason && <span className={classes.under}>{mail.reason}</span>}
                </td>
                <td>
                  {mail.state === 'dead' && (
                    <Button variant="default" loading={again.isPending} onClick={() => again.mutate(mail.id)}>
                      {t('staff.outbox.retry')}
                      <span className="unseen"> {mail.person_name}</span>
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
