import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { PlanRow } from '@/api/contract';
import { elementQuery } from '@/api/get-element';
import { sessionQuery } from '@/api/get-session';
import { plansQuery } from '@/api/list-plans';
import { useDay } from '@/api/use-day';
import { planToOpen } from './plan-in-force';

const lastKey = ['plan-in-view'];

/** The plan of the page one is on; elsewhere the one that was looked at last, at first the one in force. */
export function usePlanInView(): { plan: PlanRow | null; plans: readonly PlanRow[] } {
  const { plan: id, element } = useParams({ strict: false });
  const on = useDay();
  const client = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const { data: plans = [] } = useQuery(plansQuery);
  const { data: shown } = useQuery({ ...elementQuery(element ?? '', on), enabled: element !== undefined });
  const named = shown ? shown.plan : plans.find((row) => row.id === id);
  const last = client.getQueryData<string>(lastKey);
  useEffect(() => {
    if (named) client.setQueryData(lastKey, named.id);
  }, [client, named]);
  const remembered = plans.find((row) => row.id === last);
  const isOfNone = id === undefined && element === undefined;
  const plan = named ?? (isOfNone ? (remembered ?? planToOpen(plans, on, session?.institution.id)) : null);
  return { plan, plans };
}
