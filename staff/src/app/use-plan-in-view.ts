import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { PlanRow } from '@/api/contract';
import { elementQuery } from '@/api/get-element';
import { plansQuery } from '@/api/list-plans';
import { useDay } from '@/api/use-day';

/** The plan of the page one is on; elsewhere the only one, if there is only one. */
export function usePlanInView(): PlanRow | null {
  const { plan, element } = useParams({ strict: false });
  const on = useDay();
  const { data: plans } = useQuery(plansQuery);
  const { data: shown } = useQuery({ ...elementQuery(element ?? '', on), enabled: element !== undefined });
  if (shown) return shown.plan;
  if (plan) return plans?.find((row) => row.id === plan) ?? null;
  return plans?.length === 1 ? (plans[0] ?? null) : null;
}
