import { useLayoutEffect, useRef } from 'react';
import type { ReportMatrix } from '@/api/reporting-contract';

/** Of twelve months beside each other, the one that is at hand is seen first. */
export function useAtHand({ periods, on }: ReportMatrix) {
  const box = useRef<HTMLElement>(null);
  const now = periods.findLast((period) => period.start_on <= on)?.code;
  useLayoutEffect(() => {
    const head = now && box.current?.querySelector<HTMLElement>(`th[data-period="${now}"]`);
    if (box.current && head) box.current.scrollLeft = head.offsetLeft + head.offsetWidth - box.current.clientWidth;
  }, [now]);
  return box;
}
