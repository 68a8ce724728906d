import { Link } from '@tanstack/react-router';
import type { Board } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';

interface Props {
  plan: string;
  closing: NonNullable<Board['closing']>;
}

/** Whether the figures of the last period that ended can still change. */
export function ClosingNote({ plan, closing }: Props) {
  const { t, day } = useTexts();
  return (
    <p className="soft">
      <Link to="/plans/$plan/periods" params={{ plan }}>
        {t('staff.board.closed', { period: closing.period_name, day: day(closing.closed_on) })}
      </Link>
      {closing.corrections > 0 && t('staff.board.restated', { count: closing.corrections })}
    </p>
  );
}
