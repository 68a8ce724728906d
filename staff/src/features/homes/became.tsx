import type { Task } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { isStandingLate, standingWords } from '@/ui/standing-words';
import classes from './task-list.module.css';

/** How punctual a report was, what became of it, and since when. */
export function Became({ task }: { task: Task }) {
  const { t, named, instant } = useTexts();
  const standing = task.state && { state: task.state, days_late: task.days_late };
  const last = task.outcome === 'waiting' ? task.reported : task.verified;
  return (
    <>
      {standing && (
        <span className={classes.due} data-late={isStandingLate(standing)}>
          {standingWords(standing, { t })}
        </span>
      )}
      <span>{named('staff.outcome', task.outcome ?? 'waiting')}</span>
      <span className="soft">{instant(last?.recorded_at)}</span>
    </>
  );
}
