import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Office } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { withdrawOffice } from './api/withdraw-office';
import classes from './list-form.module.css';

interface Props {
  office: Office;
  onDone: () => void;
}

/** Asked once more; what hangs on it is told by the refusal. */
export function WithdrawOffice({ office, onDone }: Props) {
  const { t } = useTexts();
  const client = useQueryClient();
  const withdrawing = useMutation({
    mutationFn: () => withdrawOffice(office),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['offices'] });
      onDone();
    },
  });
  return (
    <div className={classes.form}>
      <ProblemSummary error={withdrawing.error} />
      <p>{t('staff.offices.withdraw_text', { name: office.name })}</p>
      <div className={classes.acts}>
        <Button loading={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
          {t('staff.offices.withdraw')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('staff.cancel')}
        </Button>
      </div>
    </div>
  );
}
