import type { MoneyGap } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './money.module.css';

interface Props {
  gap: MoneyGap;
  /** What counts as spent, in words. */
  spent: string;
}

const within = (value: number) => `${Math.min(100, Math.max(0, value))}%`;

/** Two bars from the same start: how much of the money is gone, how much of the work is done. */
export function PairBar({ gap, spent }: Props) {
  const { t, percent } = useTexts();
  const bars = [
    { name: spent, value: gap.financial, form: 'money' },
    { name: t('staff.money.advanced'), value: gap.physical, form: 'work' },
  ];
  return (
    <dl className={classes.pair} data-gap={gap.kind}>
      {bars.map(({ name, value, form }) => (
        <div key={form}>
          <dt>{name}</dt>
          <dd>
            <span className={classes.track} aria-hidden="true">
              {value !== null && <span data-form={form} style={{ width: within(value) }} />}
            </span>
            <span className="figure">{percent(value)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
