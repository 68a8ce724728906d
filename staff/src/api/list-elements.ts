import { queryOptions } from '@tanstack/react-query';
import { request } from './client';
import type { ElementRow } from './contract';

/** More than any plan on one screen; a larger one says that it was clipped. */
export const elementsLimit = 20_000;

export interface ElementList {
  items: ElementRow[];
  next: string | null;
}

/** Every element of the plan in tree order with its figures on a day. */
export const elementsQuery = (plan: string, on: string) =>
  queryOptions({
    queryKey: ['plans', plan, 'elements', on],
    queryFn: ({ signal }) =>
      request<ElementList>(`/plans/${plan}/elements`, { query: { on, limit: elementsLimit }, signal }),
  });
