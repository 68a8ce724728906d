import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { TextKey } from '@/i18n/texts';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import page from '@/ui/page.module.css';
import { Sentence } from '@/ui/sentence';
import { useTitle } from '@/ui/use-title';
import classes from './task-list.module.css';

interface Props {
  title: TextKey;
  /** What the screen says, before any list; nothing while it loads. */
  sentence: ReactNode;
  error: Error | null;
  onRetry: () => void;
  children: ReactNode;
}

/** The frame of every home: its title, its sentence, and what stands there until the list is here. */
export function HomeFrame({ title, sentence, error, onRetry, children }: Props) {
  const { t } = useTexts();
  useTitle(t(title));
  if (error && !sentence) return <ErrorMessage isPage error={error} onRetry={onRetry} />;
  return (
    <div className={page.page} aria-busy={!sentence}>
      <header className={classes.says}>
        <h1>{t(title)}</h1>
        {sentence ? <Sentence>{sentence}</Sentence> : <Skeleton height={28} mt={8} maw="34rem" />}
      </header>
      {sentence ? children : <Skeleton height={320} />}
    </div>
  );
}
