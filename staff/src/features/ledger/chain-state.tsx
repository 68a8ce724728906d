import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { checkLedger } from './api/check-ledger';
import classes from './ledger-page.module.css';

/** Reads the whole chain again and says whether anything in it was altered. */
export function ChainState() {
  const { t, named, count } = useTexts();
  const checking = useMutation({ mutationFn: checkLedger });
  const check = checking.data;
  return (
    <>
      <ProblemSummary error={checking.error} />
      <div className={classes.state} role="status">
        {!check && <span>{t('staff.ledger.unchecked')}</span>}
        {check?.faults.length === 0 && (
          <>
            <span className={classes.whole}>✓ {t('staff.ledger.whole', { count: count(check.entries) })}</span>
            <code>{check.head}</code>
          </>
        )}
        {check && check.faults.length > 0 && (
          <div>
            <span className={classes.broken}>{t('staff.ledger.broken', { count: check.faults.length })}</span>
            <ul>
              {check.faults.slice(0, 20).map((found) => (
                <li key={`${found.sequence} ${found.fault}`}>
                  {t('staff.ledger.fault', { sequence: found.sequence, fault: named('staff.fault', found.fault) })}
                </li>
              ))}
            </ul>
          </div>
        )}
        <Button variant="default" size="compact-sm" loading={checking.isPending} onClick={() => checking.mutate()}>
          {t('staff.ledger.check')}
        </Button>
      </div>
    </>
  );
}
