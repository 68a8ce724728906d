import type { Light } from '@/api/contract';
import type { ReportState as State } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { LightMark, type Shape } from '@/ui/light-mark';
import classes from './report-state.module.css';

const looks: Record<State | 'missing' | 'reopened' | 'none', [light: Light, shape: Shape]> = {
  none: ['grey', 'ring'],
  missing: ['red', 'square'],
  reopened: ['yellow', 'square'],
  draft: ['grey', 'ring'],
  delivered: ['blue', 'circle'],
  in_review: ['blue', 'diamond'],
  observed: ['yellow', 'triangle'],
  answered: ['blue', 'triangle'],
  accepted: ['green', 'circle'],
  published: ['green', 'diamond'],
  rejected: ['red', 'diamond'],
};

interface Props {
  state: State | 'missing' | 'reopened' | 'none';
}

/** Where a report stands: word, shape and colour. */
export function ReportState({ state }: Props) {
  const { named } = useTexts();
  const [light, shape] = looks[state];
  return (
    <span className={classes.state} data-state={state}>
      <LightMark light={light} shape={shape} isOutlined={state === 'draft' || state === 'none'} />
      <span>{named('staff.report_state', state)}</span>
    </span>
  );
}
