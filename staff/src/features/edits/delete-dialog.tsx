import { Button } from '@mantine/core';
import type { ContentRow } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ProblemSummary } from '@/ui/problem-summary';
import { labelOf } from './act';
import { deleteAct } from './element-acts';
import type { Acts } from './use-acts';

interface Props {
  acts: Acts;
  row: ContentRow;
  onClose: () => void;
}

/** For what does not come back: an element with indicators, or one that was approved. */
export function DeleteDialog({ acts, row, onClose }: Props) {
  const { t } = useTexts();
  const remove = async () => {
    if ((await acts.perform(deleteAct(acts.desk, row))) === 'done') onClose();
  };
  return (
    <Dialog isOpen title={t('staff.edit.remove_title', { label: labelOf(row) })} onClose={onClose}>
      <ProblemSummary error={acts.problem} />
      <p>{t('staff.edit.remove_text', { indicators: row.indicators })}</p>
      <Button mt="md" color="red" loading={acts.isBusy} onClick={() => void remove()}>
        {t('staff.edit.remove')}
      </Button>
      <Button mt="md" ml="sm" variant="subtle" onClick={onClose}>
        {t('staff.cancel')}
      </Button>
    </Dialog>
  );
}
