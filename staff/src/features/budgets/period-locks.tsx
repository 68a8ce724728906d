import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ElementMoney } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { lockPeriod } from './api/lock-period';
import classes from './money.module.css';

/** Periods whose amounts are final, and the way to close one more or to open one again. */
export function PeriodLocks({ money }: { money: ElementMoney }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const begun = money.periods.filter((period) => period.start_on <= money.on);
  const [chosen, setChosen] = useState(begun[0]?.code ?? '');
  const period = begun.find((one) => one.code === chosen);
  const locking = useMutation({
    mutationFn: () => lockPeriod(money.plan, chosen, !period?.is_locked),
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
  });
  if (!period) return null;
  return (
    <div className={classes.section}>
      <h3>{t('staff.money.locks')}</h3>
      <p className="soft">{t('staff.money.locks_hint')}</p>
      <ProblemSummary error={locking.error} />
      <div className={classes.acts}>
        <NativeSelect
          aria-label={t('staff.periods.period')}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={begun.map(({ code, name, is_locked }) => ({
            value: code,
            label: is_locked ? t('staff.money.locked', { period: name }) : name,
          }))}
        />
        <Button variant="default" loading={locking.isPending} onClick={() => locking.mutate()}>
          {t(period.is_locked ? 'staff.money.unlock' : 'staff.money.lock')}
        </Button>
      </div>
    </div>
  );
}
