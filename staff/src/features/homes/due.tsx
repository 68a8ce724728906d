import type { Task } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { dueWords, isLate } from './task';
import classes from './task-list.module.css';

/** A clock and its words: colour never speaks alone. */
export function Due({ task }: { task: Task }) {
  const texts = useTexts();
  return (
    <>
      <span className={classes.due} data-late={isLate(task)}>
        <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
          <path
            d="M8 1.7a6.3 6.3 0 1 1 0 12.6A6.3 6.3 0 0 1 8 1.7ZM8 4.4V8l2.4 1.6"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinecap="round"
          />
        </svg>
        {dueWords(task, texts)}
      </span>
      <span className="soft">{texts.shortDay(task.due_on)}</span>
      {task.late > 1 && <span className="soft">{texts.t('staff.task.more_late', { count: task.late - 1 })}</span>}
    </>
  );
}
