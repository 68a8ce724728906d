import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '@/api/get-session';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import page from '@/ui/page.module.css';
import { useTitle } from '@/ui/use-title';
import { reminderSettingsQuery } from './api/reminder-settings';
import { MailSection } from './mail-section';
import { SettingsForm } from './settings-form';

/** On which days the institution reminds its people. */
export function ReminderSettingsPage() {
  const { t } = useTexts();
  const { data: session } = useQuery(sessionQuery);
  const institution = session?.institution.id ?? '';
  const { data, error, refetch } = useQuery({ ...reminderSettingsQuery(institution), enabled: institution !== '' });
  useTitle(t('staff.administration.reminders'));
  if (error && !data) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!data) return <Skeleton height={480} />;
  return (
    <div className={page.page}>
      <header>
        <h1>{t('staff.administration.reminders')}</h1>
        <p className={page.lead}>{t('staff.reminder_settings.lead')}</p>
      </header>
      <section className={page.section} aria-labelledby="reminder-days">
        <h2 id="reminder-days">{t('staff.reminder_settings.days')}</h2>
        <SettingsForm institution={institution} shown={data} />
      </section>
      {session?.actions.includes('manage_institution') && <MailSection institution={institution} />}
    </div>
  );
}
