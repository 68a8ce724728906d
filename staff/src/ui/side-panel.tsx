import { CloseButton } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTexts } from '@/i18n/use-texts';
import classes from './side-panel.module.css';

interface Props {
  title: string;
  /** Changes when the panel shows something else: the heading takes the focus again. */
  subject: string;
  onClose: () => void;
  children: ReactNode;
}

/** Beside the page on a wide screen, over it on a small one; the page stays usable. Escape closes it. */
export function SidePanel({ title, subject, onClose, children }: Props) {
  const { t } = useTexts();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const origin = useRef<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when the subject changes
  useEffect(() => {
    origin.current = document.activeElement;
    heading.current?.focus();
  }, [subject]);
  const close = () => {
    onClose();
    if (origin.current instanceof HTMLElement) origin.current.focus();
  };
  const onKeyDown = (event: { key: string }) => {
    if (event.key === 'Escape') close();
  };
  return (
    <div className={classes.panel} role="dialog" aria-labelledby={titleId} onKeyDown={onKeyDown} tabIndex={-1}>
      <div className={classes.head}>
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <CloseButton size="lg" aria-label={t('staff.close')} onClick={close} />
      </div>
      <div className={classes.body}>{children}</div>
    </div>
  );
}
