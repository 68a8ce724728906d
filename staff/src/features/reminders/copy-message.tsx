import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { type Called, messageTo } from './contacts';

/** The message for a chat: copied at once where the browser has a clipboard, else shown to be copied by hand. */
export function CopyMessage({ called }: { called: Called }) {
  const texts = useTexts();
  const { t } = texts;
  const [state, setState] = useState<'before' | 'copied' | 'shown'>('before');
  const message = messageTo(called, window.location.origin, texts);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(message);
      setState('copied');
    } catch {
      // Without TLS browsers have no clipboard.
      setState('shown');
    }
  };
  const title = t('staff.contacts.message_for', { name: called.person?.name ?? '' });
  return (
    <>
      <Button variant="default" onClick={copy}>
        <span aria-live="polite">{t(state === 'copied' ? 'staff.view.copied' : 'staff.contacts.copy')}</span>
        <span className="unseen"> {called.person?.name}</span>
      </Button>
      <Dialog title={title} isOpen={state === 'shown'} onClose={() => setState('before')}>
        <Textarea
          data-autofocus
          readOnly
          autosize
          minRows={4}
          label={t('staff.contacts.message')}
          description={t('staff.contacts.message_hint')}
          value={message}
          onFocus={(event) => event.currentTarget.select()}
        />
      </Dialog>
    </>
  );
}
