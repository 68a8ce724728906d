import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { Indicator, PeriodFacts } from '@/api/contract';

const PeriodChart = lazy(async () => ({ default: (await import('./period-chart')).PeriodChart }));

interface Props {
  periods: PeriodFacts[];
  unit: string;
  on: string;
  indicator: Indicator;
}

/** The drawing library comes only when there is something to draw. */
export function LazyPeriodChart(props: Props) {
  const hasFigures = props.periods.some(({ planned, reported, verified }) => planned || reported || verified);
  if (!hasFigures) return null;
  return (
    <Suspense fallback={<Skeleton height={300} />}>
      <PeriodChart {...props} />
    </Suspense>
  );
}
