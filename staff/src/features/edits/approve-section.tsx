import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Plan, ReadinessItem } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { approvePlan } from './api/approve-plan';
import classes from './readiness-page.module.css';

interface Props {
  plan: Plan;
  items: ReadinessItem[];
}

/** The approval: what is only warned of is accepted by name, and stays on record. */
export function ApproveSection({ plan, items }: Props) {
  const { t, named, count } = useTexts();
  const client = useQueryClient();
  const [accepted, setAccepted] = useState<readonly string[]>([]);
  const hasErrors = items.some((item) => item.severity === 'error');
  const warnings = [...new Set(items.filter((item) => item.severity === 'warning').map((item) => item.code))];
  const approving = useMutation({
    mutationFn: () => approvePlan(plan.id, { version: plan.version, accepted_warnings: [...accepted] }),
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
  });
  const isComplete = !hasErrors && warnings.every((code) => accepted.includes(code));
  return (
    <section className={`${classes.approve} no-print`} aria-labelledby="approve-title">
      <h2 id="approve-title">{t('staff.approve.title')}</h2>
      <ProblemSummary error={approving.error} />
      <p>{t('staff.approve.text')}</p>
      {hasErrors && <p className="soft">{t('staff.approve.not_yet')}</p>}
      {!hasErrors &&
        warnings.map((code) => (
          <Checkbox
            key={code}
            checked={accepted.includes(code)}
            onChange={(event) =>
              setAccepted(event.currentTarget.checked ? [...accepted, code] : accepted.filter((one) => one !== code))
            }
            label={t('staff.approve.accept', {
              warning: named('staff.readiness.code', code),
              count: count(items.filter((item) => item.code === code).length),
            })}
          />
        ))}
      <Button disabled={!isComplete} loading={approving.isPending} onClick={() => approving.mutate()}>
        {t('staff.approve.approve')}
      </Button>
    </section>
  );
}
