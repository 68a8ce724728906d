// The codes of the contract, in the order in which people choose among them.
import type { Recommendation } from '@/api/reporting-contract';

export const states: readonly Recommendation['state'][] = ['open', 'answered', 'accepted', 'withdrawn'];
export const origins: readonly Recommendation['origin'][] = ['planning', 'audit', 'gender'];
export const criteria: readonly Recommendation['criterion'][] = [
  'consistency',
  'follow_up',
  'organisation',
  'integrality',
  'quality',
  'gender_perspective',
];
