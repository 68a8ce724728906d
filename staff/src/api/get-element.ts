import { queryOptions } from '@tanstack/react-query';
import { request } from './client';
import type { Element } from './contract';

export const elementQuery = (element: string, on: string) =>
  queryOptions({
    queryKey: ['elements', element, on],
    queryFn: ({ signal }) => request<Element>(`/elements/${element}`, { query: { on }, signal }),
  });
