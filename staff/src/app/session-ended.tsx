import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { sessionEnded } from '@/api/client';
import { sessionQuery } from '@/api/get-session';
import { SignInForm } from '@/features/people/sign-in-form';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';

/** The session ran out under somebody's hands: sign in over the page, so that nothing typed below is lost. */
export function SessionEnded() {
  const { t } = useTexts();
  const { data: session } = useQuery({ ...sessionQuery, enabled: false });
  const [isEnded, setEnded] = useState(false);
  useEffect(() => {
    const onEnded = () => setEnded(true);
    sessionEnded.addEventListener('ended', onEnded);
    return () => sessionEnded.removeEventListener('ended', onEnded);
  }, []);
  const userName = session?.person.user_name;
  return (
    <Dialog title={t('staff.session_ended.title')} isOpen={isEnded} onClose={() => setEnded(false)} isCareful>
      <p>{t('staff.session_ended.text')}</p>
      <br />
      <SignInForm {...(userName && { userName })} onDone={() => setEnded(false)} />
    </Dialog>
  );
}
