import type { Light } from '@/api/contract';
import type { PeriodLife } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { LightMark, type Shape } from '@/ui/light-mark';
import classes from '@/ui/report-state.module.css';

const looks: Record<PeriodLife['state'], [light: Light, shape: Shape]> = {
  not_ended: ['grey', 'ring'],
  open: ['blue', 'circle'],
  closed: ['green', 'square'],
  reopened: ['yellow', 'triangle'],
};

/** Where a period stands: word, shape and colour. */
export function PeriodState({ state }: Pick<PeriodLife, 'state'>) {
  const { named } = useTexts();
  const [light, shape] = looks[state];
  return (
    <span className={classes.state} data-state={state}>
      <LightMark light={light} shape={shape} isOutlined={state === 'not_ended'} />
      <span>{named('staff.period_state', state)}</span>
    </span>
  );
}
