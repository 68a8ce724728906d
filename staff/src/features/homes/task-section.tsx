import { Button } from '@mantine/core';
import { Fragment, type ReactNode, useId, useState } from 'react';
import type { Task } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { keyOf } from './task';
import classes from './task-list.module.css';

interface Props {
  title: string;
  tasks: Task[];
  /** How many there are, also those that are not shown. */
  total: number;
  row: (task: Task) => ReactNode;
  tools?: ReactNode;
}

const shownAtFirst = 25;

/** A list of work under its title and number; nothing at all when it is empty. */
export function TaskSection({ title, tasks, total, row, tools }: Props) {
  const { t, count } = useTexts();
  const id = useId();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? tasks : tasks.slice(0, shownAtFirst);
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id}>
          {title} <span className={classes.count}>{count(total)}</span>
        </h2>
        {tools}
      </div>
      <ul className={classes.list}>
        {shown.map((task) => (
          <Fragment key={keyOf(task)}>{row(task)}</Fragment>
        ))}
      </ul>
      {shown.length < tasks.length && (
        <Button variant="subtle" className="no-print" mt="xs" onClick={() => setAll(true)}>
          {t('staff.task.show_all', { count: tasks.length })}
        </Button>
      )}
      {isAll && total > tasks.length && (
        <p className={classes.more}>{t('staff.task.not_shown', { count: total - tasks.length })}</p>
      )}
    </section>
  );
}
