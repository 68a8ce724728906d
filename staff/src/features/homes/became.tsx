import type { Task } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';

/** What became of a report, and since when. */
export function Became({ task }: { task: Task }) {
  const { named, instant } = useTexts();
  const last = task.outcome === 'waiting' ? task.reported : task.verified;
  return (
    <>
      <span>{named('staff.outcome', task.outcome ?? 'waiting')}</span>
      <span className="soft">{instant(last?.recorded_at)}</span>
    </>
  );
}
