import type { MoneyGap } from '@/api/contract';
import classes from './money.module.css';

const within = (value: number) => `${Math.min(100, Math.max(0, value))}%`;

/** How much of the money is gone, and below it how much of the work is done; the figures stand beside. */
export function PairTracks({ gap }: { gap: MoneyGap }) {
  const bars = [
    { form: 'money', value: gap.financial },
    { form: 'work', value: gap.physical },
  ];
  return (
    <span className={classes.twin} aria-hidden="true">
      {bars.map(({ form, value }) => (
        <span key={form} className={classes.track}>
          {value !== null && <span data-form={form} style={{ width: within(value) }} />}
        </span>
      ))}
    </span>
  );
}
