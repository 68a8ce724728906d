import type { Covers, Reach } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './covers.module.css';

type Listed = Covers['items'][number];

const shapes = { draft: '○', delivered: '◐', observed: '▲', accepted: '●' } as const;

/** A word with its shape: the colour only helps. */
export function CoverState({ state }: { state: Listed['identity'] }) {
  const { named } = useTexts();
  return (
    <span className={classes.state} data-state={state}>
      <span aria-hidden="true">{shapes[state]}</span> {named('staff.cover.state', state)}
    </span>
  );
}

const signs = { active: '▶', suspended: '❚❚', finished: '■' } as const;

export function StatusMark({ status }: { status: Listed['status'] }) {
  const { named } = useTexts();
  return (
    <span className={classes.state}>
      <span aria-hidden="true">{signs[status]}</span> {named('staff.cover.status', status)}
    </span>
  );
}

export function ReachMark({ reach }: { reach: Reach }) {
  const { named, percent } = useTexts();
  if (reach.percent === null) return <span className="soft">{named('staff.cover.reach', reach.state)}</span>;
  return (
    <span>
      {percent(reach.percent)} <span className="soft">{named('staff.cover.reach', reach.state)}</span>
    </span>
  );
}
