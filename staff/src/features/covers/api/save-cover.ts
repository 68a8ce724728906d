import { request } from '@/api/client';
import type { Cover, SaveCoverGoals, SaveCoverIdentity, TellAttended } from '@/api/reporting-contract';

export const saveIdentity = (element: string, given: SaveCoverIdentity) =>
  request<Cover>(`/elements/${element}/cover/identity`, { method: 'PUT', body: given });

export const saveGoals = (element: string, given: SaveCoverGoals) =>
  request<Cover>(`/elements/${element}/cover/goals`, { method: 'PUT', body: given });

export const tellAttended = (element: string, given: TellAttended) =>
  request<Cover>(`/elements/${element}/cover/attended`, { method: 'PUT', body: given });
