import { Button } from '@mantine/core';
import { useTexts } from '@/i18n/use-texts';
import { rowSentence, spanText } from './row-sentence';
import type { Item, Plan, Span } from './schedule';
import classes from './schedule-page.module.css';

interface Props {
  item: Item | undefined;
  plan: Plan;
  /** Days that are being tried. */
  trial: Span | undefined;
  onAsk: (item: Item) => void;
}

/** What the chosen row says in full, and what one may do with it: also for fingers. */
export function ActiveLine({ item, plan, trial, onAsk }: Props) {
  const texts = useTexts();
  const { t } = texts;
  if (!item) return <div className={classes.active} />;
  return (
    <div className={`${classes.active} no-print`}>
      <p>
        <strong>
          {item.row.code} {item.row.name}.
        </strong>{' '}
        {trial ? `${spanText(trial, texts)}. ${t('staff.schedule.moving.how')}` : rowSentence(item, plan.byId, texts)}
      </p>
      {item.row.may_edit && (
        <Button variant="default" size="compact-sm" aria-keyshortcuts="F2" onClick={() => onAsk(item)}>
          {t('staff.schedule.move.begin', { code: item.row.code })}
        </Button>
      )}
    </div>
  );
}
