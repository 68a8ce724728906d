import type { MoneyGap } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './gap-mark.module.css';
import { toneOf } from './money-text';

const shapes = { alarm: 'M8 2 15 14H1Z', notice: 'M8 1l7 7-7 7-7-7Z', calm: 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3Z' };

interface Props {
  gap: Pick<MoneyGap, 'kind' | 'points'>;
  /** By how much, where one is ahead of the other. */
  hasPoints?: boolean;
}

/** Shape and word of what the comparison of money and work says; the sentence stands beside it. */
export function GapMark({ gap, hasPoints = false }: Props) {
  const { t, named, hundredths } = useTexts();
  const tone = toneOf(gap.kind);
  return (
    <span className={classes.mark} data-tone={tone}>
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
        <path d={shapes[tone]} fill="currentColor" />
      </svg>
      {named('staff.money.gap', gap.kind)}
      {hasPoints && tone !== 'calm' && gap.points !== null && (
        <span className={classes.points}>
          {hundredths(Math.abs(gap.points))} {t('staff.money.points')}
        </span>
      )}
    </span>
  );
}
