import { useTexts } from '@/i18n/use-texts';
import { Sentence } from '@/ui/sentence';
import { dayNumber } from './day-number';
import { delayOf, isCritical, type Plan } from './schedule';

interface Props {
  plan: Plan;
  on: string;
}

/** What the Gantt says, before any bar. Elements whose days are those of others are not counted twice. */
export function ScheduleSentence({ plan, on }: Props) {
  const { rich, day } = useTexts();
  const cutOff = dayNumber(on);
  const own = plan.items.filter(({ span, row }) => span !== null && row.days_from !== 'below');
  const isDone = ({ row }: (typeof own)[number]) => (row.verified ?? row.reported ?? 0) >= 100;
  if (own.length === 0) return <Sentence>{rich('staff.schedule.no_days', {})}</Sentence>;
  const values = {
    day: day(on),
    due: own.filter((item) => item.span && item.span.end <= cutOff && !isDone(item)).length,
    delayed: own.filter((item) => (delayOf(item) ?? 0) > 0).length,
    critical: own.filter(isCritical).length,
  };
  const strong = (parts: React.ReactNode[]) => <strong key="b">{parts}</strong>;
  return <Sentence>{rich('staff.schedule.sentence', { ...values, b: strong })}</Sentence>;
}
