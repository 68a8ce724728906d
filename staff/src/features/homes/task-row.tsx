import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Task } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { Light } from '@/ui/light';
import { keyOf, said, unitOf } from './task';
import classes from './task-list.module.css';

interface Props {
  task: Task;
  /** What stands under the period: when it is due, how long it waits, what became of it. */
  when: ReactNode;
  act?: ReactNode;
}

/** One line of work: what, for when, what was said of it last, and the one thing to do. */
export function TaskRow({ task, when, act }: Props) {
  const { t, named, ...texts } = useTexts();
  const unit = unitOf(task);
  const { element, figures, remark } = task;
  const facts = [
    ['planned', said(task.planned, unit, texts)],
    ['reported', said(task.reported, unit, texts)],
    ['verified', said(task.verified, unit, texts)],
  ] as const;
  return (
    <li className={classes.row} data-task={keyOf(task)}>
      <div className={classes.what}>
        <Link
          className={classes.name}
          to="/elements/$element"
          params={{ element: element.id }}
          search={({ on }) => (on ? { on } : {})}
          title={element.name}
        >
          <span className={classes.code}>{element.code}</span> {element.name}
        </Link>
        <p className={classes.about}>
          <Light {...figures.light} />
          {task.indicator_name && task.indicator_name !== element.name && <span>{task.indicator_name}</span>}
          <span>{[task.office_name, task.person_name].filter(Boolean).join(' · ')}</span>
        </p>
        {remark && (
          <p className={classes.remark}>
            «{remark.note}»{' '}
            <span className="soft">
              {[remark.person_name ?? t('staff.fact.system'), texts.instant(remark.recorded_at)].join(' · ')}
            </span>
          </p>
        )}
      </div>
      <div className={classes.when}>
        <strong>{task.period_name}</strong>
        {when}
      </div>
      <dl className={classes.facts}>
        {facts.map(
          ([kind, text]) =>
            text !== null && (
              <div key={kind}>
                <dt>{named('staff.fact', kind)}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
      <div className={classes.act}>{act}</div>
    </li>
  );
}
