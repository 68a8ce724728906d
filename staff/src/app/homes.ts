// Where somebody's work is, by what they may do; the first that is theirs is where they land.
import type { Session } from '@/api/contract';

const homes = [
  ['lead_office', '/my-office', 'staff.office_home.title'],
  ['review_reports', '/review', 'staff.review.title'],
  ['verify', '/unverified', 'staff.unverified.title'],
  ['share_goals', '/shared', 'staff.shared.title'],
  ['report', '/work', 'staff.work.title'],
] as const;

export const homesOf = ({ actions }: Pick<Session, 'actions'>) => homes.filter(([action]) => actions.includes(action));
