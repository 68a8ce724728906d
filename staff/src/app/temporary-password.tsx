import { lazy, Suspense, useState } from 'react';
import type { Session } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import classes from './shell.module.css';

const PasswordForm = lazy(async () => ({
  default: (await import('@/features/people/password-form')).PasswordForm,
}));

/** Somebody else chose the password: said on every page until its owner has changed it. */
export function TemporaryPassword({ session }: { session: Session }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  if (!session.is_password_temporary) return null;
  return (
    <aside className={classes.temporary} aria-label={t('staff.password.temporary_label')}>
      <span>{t('staff.password.temporary')}</span>{' '}
      <button type="button" onClick={() => setOpen(true)}>
        {t('staff.password.change')}
      </button>
      <Dialog title={t('staff.password.change')} isOpen={isOpen} onClose={() => setOpen(false)} isCareful>
        <Suspense fallback={null}>{isOpen && <PasswordForm onDone={() => setOpen(false)} />}</Suspense>
      </Dialog>
    </aside>
  );
}
