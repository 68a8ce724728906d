import { request } from '@/api/client';
import type { AddLightProfile, LightProfile } from '@/api/contract';

export const addLightProfile = (given: AddLightProfile) =>
  request<LightProfile>('/light-profiles', { method: 'POST', body: given });
