import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { sessionQuery } from '@/api/get-session';
import { setUpQuery } from '@/api/show-set-up';
import { SignInForm } from '@/features/people/sign-in-form';
import { useTexts } from '@/i18n/use-texts';
import { useTitle } from '@/ui/use-title';
import { LanguageMenu } from './language-menu';
import { Mark } from './mark';
import classes from './sign-in-page.module.css';

export function SignInPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { next } = useSearch({ from: '/sign-in' });
  const { data: session, error } = useQuery(sessionQuery);
  const { data: setUp } = useQuery(setUpQuery);
  useTitle(t('staff.sign_in.title'));
  const enter = () => navigate({ to: next ?? '/' });
  if (session) return <Navigate to={next ?? '/'} replace />;
  return (
    <main className={classes.page}>
      <div className={classes.box}>
        <header>
          <Mark />
          <h1>Timón</h1>
          <p>{t('staff.sign_in.motto')}</p>
        </header>
        {error && <p role="alert">{t('staff.error.unreachable.text')}</p>}
        {setUp?.is_open && (
          <p className={classes.new} role="status">
            {t('staff.sign_in.not_set_up')} <Link to="/set-up">{t('staff.sign_in.set_up')}</Link>
          </p>
        )}
        <SignInForm onDone={enter} />
        <footer>
          <a href="/">{t('staff.sign_in.to_portal')}</a>
          <LanguageMenu />
        </footer>
      </div>
    </main>
  );
}
