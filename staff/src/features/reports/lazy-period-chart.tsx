import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import type { Indicator, PeriodFacts } from '@/api/contract';
import { drawnPeriods } from './choose-period';

const PeriodChart = lazy(async () => ({ default: (await import('./period-chart')).PeriodChart }));

interface Props {
  periods: PeriodFacts[];
  unit: string;
  on: string;
  indicator: Indicator;
}

/** The drawing library comes only when there is something to draw. */
export function LazyPeriodChart(props: Props) {
  const periods = useMemo(() => drawnPeriods(props.periods), [props.periods]);
  if (periods.length === 0) return null;
  return (
    <Suspense fallback={<Skeleton height={300} />}>
      <PeriodChart {...props} periods={periods} />
    </Suspense>
  );
}
