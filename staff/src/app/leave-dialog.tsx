import { Button } from '@mantine/core';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import classes from './leave-dialog.module.css';

interface Props {
  /** Reports of which this browser keeps what never reached the server. */
  kept: number;
  isOpen: boolean;
  onStay: () => void;
  onLeave: (drafts: 'keep' | 'forget') => void;
}

/** Who leaves says what becomes of what was typed and not saved: it would be lost, or stay for whoever comes next. */
export function LeaveDialog({ kept, isOpen, onStay, onLeave }: Props) {
  const { t } = useTexts();
  return (
    <Dialog title={t('staff.leave.title')} isOpen={isOpen} onClose={onStay}>
      <p>{t('staff.leave.text', { count: kept })}</p>
      <div className={classes.acts}>
        <Button onClick={onStay}>{t('staff.leave.stay')}</Button>
        <Button variant="default" onClick={() => onLeave('keep')}>
          {t('staff.leave.keep')}
        </Button>
        <Button variant="default" onClick={() => onLeave('forget')}>
          {t('staff.leave.forget')}
        </Button>
      </div>
    </Dialog>
  );
}
