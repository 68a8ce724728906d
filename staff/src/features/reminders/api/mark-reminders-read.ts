import { request } from '@/api/client';
import type { Reminder } from '@/api/reporting-contract';

export const markRemindersRead = (reminders: readonly Reminder[]) =>
  request<void>('/reminders/read', {
    method: 'PUT',
    body: { items: reminders.map(({ key, matter }) => ({ key, reminded_on: matter.reminded_on })) },
  });
