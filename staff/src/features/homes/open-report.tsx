import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTexts } from '@/i18n/use-texts';

interface Props {
  plan: string;
  office: { id: string; name: string };
  period: { code: string; name: string };
  /** Something in it waits for the reader. */
  isUrgent?: boolean;
}

/** The way to the report of an office for a period. */
export function OpenReport({ plan, office, period, isUrgent = false }: Props) {
  const { t } = useTexts();
  return (
    <Button
      variant={isUrgent ? 'filled' : 'default'}
      renderRoot={(props) => (
        <Link
          {...props}
          to="/plans/$plan/reports/$office/$period"
          params={{ plan, office: office.id, period: period.code }}
          search={({ on }) => (on ? { on } : {})}
        />
      )}
    >
      {t('staff.work.open_report')}
      <span className="unseen">
        {' '}
        {office.name} {period.name}
      </span>
    </Button>
  );
}
