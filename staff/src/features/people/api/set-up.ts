import { request } from '@/api/client';
import type { Person, SetUp } from '@/api/contract';

export const setUp = (given: SetUp) => request<Person>('/setup', { method: 'POST', body: given });
