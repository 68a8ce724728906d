// Which plan somebody means who named none: the one that is in force on the day.
import type { PlanRow } from '@/api/contract';

const covers = (plan: PlanRow, day: string) => plan.start_on <= day && day <= plan.end_on;

/** Approved and covering the day; of several the own institution's first, then the one that began last. */
export function planInForce(plans: readonly PlanRow[], day: string, institution?: string): PlanRow | null {
  const isOwn = (plan: PlanRow) => Number(plan.institution === institution);
  const [first] = plans
    .filter((plan) => plan.state === 'approved' && covers(plan, day))
    .sort(
      (one, other) =>
        isOwn(other) - isOwn(one) ||
        other.start_on.localeCompare(one.start_on) ||
        other.id.localeCompare(one.id, 'en', { numeric: true }),
    );
  return first ?? null;
}

/** The only plan, whatever its state; of several the one in force. */
export const planToOpen = (plans: readonly PlanRow[], day: string, institution?: string): PlanRow | null =>
  plans.length === 1 ? (plans[0] ?? null) : planInForce(plans, day, institution);
