import { lazy, Suspense } from 'react';
import type { Session } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { useTitle } from '@/ui/use-title';
import { Mark } from './mark';
import classes from './sign-in-page.module.css';
import { useSignOut } from './use-sign-out';

const PasswordForm = lazy(async () => ({
  default: (await import('@/features/people/password-form')).PasswordForm,
}));

/** Somebody else chose the password: until its owner has chosen another one, nothing else is open. */
export function FirstPassword({ session }: { session: Session }) {
  const { t } = useTexts();
  const leaving = useSignOut();
  useTitle(t('staff.password.first_title'));
  return (
    <main className={classes.page}>
      <div className={classes.box}>
        <header>
          <Mark />
          <h1>{t('staff.password.first_title')}</h1>
          <p>{t('staff.password.first_text', { name: session.person.name })}</p>
        </header>
        <Suspense fallback={null}>
          <PasswordForm isFirst onDone={() => undefined} />
        </Suspense>
        <footer>
          <button type="button" className={classes.leave} onClick={() => leaving.mutate(false)}>
            {t('staff.sign_out')}
          </button>
        </footer>
      </div>
    </main>
  );
}
