import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import { TableLinks } from '@/ui/table-links';
import { mailsQuery } from './api/list-mails';
import { mailSettingsQuery } from './api/mail-settings';
import { sendTestMail } from './api/send-test-mail';
import { MailForm } from './mail-form';
import { OutboxTable } from './outbox-table';

/** By which server mail goes out, a trial, and what is on its way. */
export function MailSection({ institution }: { institution: string }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(mailSettingsQuery(institution));
  const { data: outbox } = useQuery(mailsQuery(institution));
  const trial = useMutation({
    mutationFn: () => sendTestMail(institution),
    onSettled: () => client.invalidateQueries({ queryKey: mailsQuery(institution).queryKey }),
  });
  if (error && !data) return <ErrorMessage error={error} onRetry={refetch} />;
  if (!data) return <Skeleton height={320} />;
  return (
    <>
      <section className={page.section} aria-labelledby="mail-server">
        <h2 id="mail-server">{t('staff.mail.title')}</h2>
        <p className="soft">{t('staff.mail.lead')}</p>
        <MailForm institution={institution} settings={data} />
        {data.version > 0 && (
          <div className={page.acts}>
            <Button variant="default" loading={trial.isPending} onClick={() => trial.mutate()}>
              {t('staff.mail.test')}
            </Button>
            <span role="status" className={page.saved}>
              {trial.isSuccess && t('staff.mail.tested')}
            </span>
          </div>
        )}
        <ProblemSummary error={trial.error} />
      </section>
      {outbox && outbox.items.length > 0 && (
        <section className={page.section} aria-labelledby="mail-outbox">
          <h2 id="mail-outbox">{t('staff.outbox.title')}</h2>
          <OutboxTable institution={institution} outbox={outbox} />
          <TableLinks path={`/institutions/${institution}/mails`} />
        </section>
      )}
    </>
  );
}
