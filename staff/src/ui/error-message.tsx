import { Button } from '@mantine/core';
import { Refusal, Unreachable } from '@/api/refusal';
import type { TextKey } from '@/i18n/texts';
import { useTexts } from '@/i18n/use-texts';
import { Message } from './message';

interface Props {
  error: unknown;
  onRetry?: () => void;
  /** It stands where the whole page would be. */
  isPage?: boolean;
}

type Kind = 'unreachable' | 'not_allowed' | 'not_found' | 'refused' | 'busy' | 'broken';

function kindOf(error: unknown): Kind {
  if (error instanceof Unreachable) return 'unreachable';
  if (!(error instanceof Refusal)) return 'broken';
  if (error.status === 403) return 'not_allowed';
  if (error.status === 404) return 'not_found';
  if (error.status === 422) return 'refused';
  return error.status === 503 || error.status === 429 ? 'busy' : 'broken';
}

/** What went wrong while something was fetched, in plain words, with the way out. */
export function ErrorMessage({ error, onRetry, isPage = false }: Props) {
  const { t } = useTexts();
  const kind = kindOf(error);
  const refused = kind === 'refused' && error instanceof Refusal ? (error.problem.fields ?? []) : [];
  const incident = error instanceof Refusal ? error.problem.incident : undefined;
  const title: TextKey = `staff.error.${kind}.title`;
  const text: TextKey = `staff.error.${kind}.text`;
  const mayHelp = kind === 'unreachable' || kind === 'busy' || kind === 'broken';
  return (
    <Message
      title={t(title)}
      isPage={isPage}
      tone={kind === 'broken' || kind === 'unreachable' ? 'alarm' : 'calm'}
      action={
        kind === 'refused' && window.location.search !== '' ? (
          <Button component="a" href={window.location.pathname}>
            {t('staff.filter.clear')}
          </Button>
        ) : (
          mayHelp && onRetry && <Button onClick={onRetry}>{t('staff.error.retry')}</Button>
        )
      }
    >
      {refused.length > 0 ? refused.map(({ field, message }) => <p key={field}>{message}</p>) : <p>{t(text)}</p>}
      {incident && <p>{t('staff.error.incident', { incident })}</p>}
    </Message>
  );
}
