import { useEffect, useRef } from 'react';
import { Refusal, Unreachable } from '@/api/refusal';
import type { Texts } from '@/i18n/texts';
import { useTexts } from '@/i18n/use-texts';
import classes from './sign-in-form.module.css';

interface Props {
  error: unknown;
}

export function sentenceOf(error: unknown, { t }: Pick<Texts, 't'>): string {
  if (error instanceof Unreachable) return t('staff.error.unreachable.text');
  if (!(error instanceof Refusal)) return t('staff.error.broken.text');
  if (error.status === 429 || (error.status === 503 && error.retryAfterSeconds !== null)) {
    return t('staff.sign_in.throttled', { seconds: error.retryAfterSeconds ?? 60 });
  }
  if ([400, 401, 403, 422].includes(error.status)) return t('staff.sign_in.refused');
  return t('staff.error.broken.text');
}

/** Why one could not enter, and what to do; the focus goes there so that it is read aloud. */
export function SignInProblem({ error }: Props) {
  const texts = useTexts();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) box.current?.focus();
  }, [error]);
  if (!error) return null;
  return (
    <div ref={box} className={classes.problem} role="alert" tabIndex={-1}>
      {sentenceOf(error, texts)}
    </div>
  );
}
