import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { Feed, NewFeed } from '@/api/reporting-contract';

export const feedQuery = queryOptions({
  queryKey: ['feed'],
  queryFn: ({ signal }) => request<Feed>('/feed', { signal }),
});

export const renewFeed = () => request<NewFeed>('/feed', { method: 'POST' });

export const endFeed = () => request<void>('/feed', { method: 'DELETE' });
