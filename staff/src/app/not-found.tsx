import { Link } from '@tanstack/react-router';
import { useTexts } from '@/i18n/use-texts';
import { Message } from '@/ui/message';

/** An address that leads nowhere; the same answer for what one may not know exists. */
export function NotFound() {
  const { t } = useTexts();
  return (
    <Message isPage title={t('staff.error.not_found.title')} action={<Link to="/">{t('staff.to_board')}</Link>}>
      <p>{t('staff.error.not_found.text')}</p>
    </Message>
  );
}
