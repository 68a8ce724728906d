import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { sessionEnded } from '@/api/client';
import { sessionQuery } from '@/api/get-session';
import { SignInForm } from '@/features/people/sign-in-form';
import { useTexts } from '@/i18n/use-texts';

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
    <Modal
      opened={isEnded}
      onClose={() => setEnded(false)}
      title={t('staff.session_ended.title')}
      closeButtonProps={{ 'aria-label': t('staff.close') }}
      closeOnClickOutside={false}
    >
      <p>{t('staff.session_ended.text')}</p>
      <br />
      <SignInForm {...(userName && { userName })} onDone={() => setEnded(false)} />
    </Modal>
  );
}
