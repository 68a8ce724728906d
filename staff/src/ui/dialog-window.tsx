import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '@/i18n/use-texts';
import classes from './dialog.module.css';
import { useOpened } from './use-opened';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** What was typed in it must not vanish by a click beside it. */
  isCareful?: boolean;
  /** For tables: as wide as the window allows. */
  isWide?: boolean;
  children: ReactNode;
}

/** Over the page, until it is answered or closed. */
export function DialogWindow({ title, isOpen, onClose, isCareful = false, isWide = false, children }: DialogProps) {
  const { t } = useTexts();
  return (
    <Modal.Root
      opened={useOpened(isOpen)}
      onClose={onClose}
      closeOnClickOutside={!isCareful}
      size={isWide ? '72rem' : 'md'}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className={classes.head}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('staff.close')} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
