import { useNavigate } from '@tanstack/react-router';
import { SetUpForm } from '@/features/people/set-up-form';
import { useTexts } from '@/i18n/use-texts';
import { useTitle } from '@/ui/use-title';
import { LanguageMenu } from './language-menu';
import { Mark } from './mark';
import classes from './sign-in-page.module.css';

/** Where a new installation begins. */
export function SetUpPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  useTitle(t('staff.set_up.title'));
  return (
    <main className={classes.page}>
      <div className={classes.box}>
        <header>
          <Mark />
          <h1>{t('staff.set_up.title')}</h1>
          <p>{t('staff.set_up.text')}</p>
        </header>
        <SetUpForm onDone={() => navigate({ to: '/begin' })} />
        <footer>
          <span />
          <LanguageMenu />
        </footer>
      </div>
    </main>
  );
}
