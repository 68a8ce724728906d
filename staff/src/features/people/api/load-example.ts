import { request } from '@/api/client';
import type { Example } from '@/api/contract';

export const loadExample = () => request<Example>('/examples', { method: 'POST' });
