import { Button, Progress } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Import } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { cancelImport } from './api/cancel-import';
import classes from './import-page.module.css';

interface Props {
  running: Import;
}

export function ImportProgress({ running }: Props) {
  const { t, count } = useTexts();
  const stopping = useMutation({ mutationFn: cancelImport });
  const { read_rows } = running;
  const label = read_rows === 0 ? t('staff.import.waiting') : t('staff.import.rows_read', { read: count(read_rows) });
  return (
    <div className={classes.progress}>
      <p role="status">{label}</p>
      <Progress value={100} animated aria-label={label} />
      <Button
        variant="default"
        w="max-content"
        onClick={() => stopping.mutate(running.id)}
        disabled={stopping.isPending || stopping.isSuccess}
      >
        {stopping.isSuccess ? t('staff.import.stopping') : t('staff.import.stop')}
      </Button>
    </div>
  );
}
