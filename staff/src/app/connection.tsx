import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Unreachable } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import classes from './connection.module.css';

/** Says that the server is away while a page still shows what it had, and when it is back. */
export function Connection() {
  const { t } = useTexts();
  const client = useQueryClient();
  const [isAway, setAway] = useState(false);
  useEffect(
    () =>
      client.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated') return;
        if (event.action.type === 'error') setAway(event.action.error instanceof Unreachable);
        if (event.action.type === 'success' && !event.action.manual) setAway(false);
      }),
    [client],
  );
  useEffect(() => {
    if (!isAway) return;
    const timer = setInterval(() => client.refetchQueries({ type: 'active' }), 10_000);
    return () => clearInterval(timer);
  }, [isAway, client]);
  return <div role="status">{isAway && <p className={classes.away}>{t('staff.connection.away')}</p>}</div>;
}
