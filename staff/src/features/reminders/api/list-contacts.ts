import { queryOptions } from '@tanstack/react-query';
import { request } from '@/api/client';
import type { ContactList } from '@/api/reporting-contract';

export const contactsQuery = (on: string) =>
  queryOptions({
    queryKey: ['reminders', 'contacts', on],
    queryFn: ({ signal }) => request<ContactList>('/reminders/contacts', { query: { on }, signal }),
  });
