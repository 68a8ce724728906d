import type { Before, Figures } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { LightMark } from './light-mark';
import classes from './moved.module.css';

interface Props {
  before: Before | null;
  now: Figures;
  /** The day of `before`. */
  since: string | null;
}

const arrows: Record<Before['movement'], string> = { rose: '↗', fell: '↘', same: '→', began: '→', stopped: '→' };

/** Light and percentage a period ago, and which way the light went since. */
export function Moved({ before, now, since }: Props) {
  const { t, named, percent, hundredths, day } = useTexts();
  if (before === null) return null;
  const said = t('staff.moved.said', {
    day: day(since),
    before_light: before.light.word || named('staff.light', before.light.light),
    before: percent(before.compliance),
    light: now.light.word || named('staff.light', now.light.light),
    now: percent(now.compliance),
    movement: before.movement,
  });
  return (
    <span className={classes.moved} data-movement={before.movement} title={said}>
      <span aria-hidden="true">
        <LightMark light={before.light.light} shape={before.light.shape} />
      </span>
      <span aria-hidden="true" className="figure">
        {hundredths(before.compliance)}
      </span>
      <span aria-hidden="true" className={classes.arrow}>
        {arrows[before.movement]}
      </span>
      <span className="unseen">{said}</span>
    </span>
  );
}
