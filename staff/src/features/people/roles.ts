import type { Role } from '@/api/contract';

/** In the order in which people meet them. */
export const roles: Role[] = [
  'head_of_government',
  'head_of_office',
  'planner',
  'goal_manager',
  'verifier',
  'expert',
  'co_participant',
  'administrator',
];
