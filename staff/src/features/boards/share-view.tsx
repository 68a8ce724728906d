import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import classes from './share-view.module.css';

interface Props {
  isOpen: boolean;
  on: string;
  onClose: () => void;
}

/** The address of this view, with the day written into it, so that the reader sees the same figures. */
export function ShareView({ isOpen, on, onClose }: Props) {
  const { t } = useTexts();
  const [isCopied, setCopied] = useState(false);
  const link = new URL(window.location.href);
  link.searchParams.set('on', on);
  const copy = async () => {
    // Without TLS browsers have no clipboard: the text stays selected for Ctrl C.
    await navigator.clipboard?.writeText(link.href);
    setCopied(navigator.clipboard !== undefined);
  };
  return (
    <Dialog title={t('staff.view.share')} isOpen={isOpen} onClose={onClose}>
      <div className={classes.share}>
        <TextInput
          data-autofocus
          readOnly
          label={t('staff.view.link')}
          description={t('staff.view.link_hint')}
          value={link.href}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button onClick={copy}>{isCopied ? t('staff.view.copied') : t('staff.view.copy')}</Button>
      </div>
    </Dialog>
  );
}
