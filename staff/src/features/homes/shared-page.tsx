import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { SharedGoal } from '@/api/contract';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { Message } from '@/ui/message';
import page from '@/ui/page.module.css';
import { TableLinks } from '@/ui/table-links';
import { sharedGoalsQuery } from './api/show-shared-goals';
import { GoalTable } from './goal-table';
import { HomeFrame } from './home-frame';
import classes from './task-list.module.css';

/** Nuestras metas: what one's office owns, and where it takes part though another answers. */
export function SharedPage() {
  const { t, rich } = useTexts();
  const on = useDay();
  const { data: goals, error, refetch } = useQuery(sharedGoalsQuery(on));
  const owned = goals?.filter(({ part }) => part === 'owner') ?? [];
  const taken = goals?.filter(({ part }) => part === 'collaborator') ?? [];
  const b = (parts: React.ReactNode[]) => <strong>{parts}</strong>;
  return (
    <HomeFrame
      title="staff.shared.title"
      error={error}
      onRetry={refetch}
      sentence={goals && rich('staff.shared.sentence', { owned: owned.length, taken: taken.length, b })}
    >
      <div className={page.page}>
        {goals?.length === 0 && (
          <Message title={t('staff.shared.none.title')}>
            <p>{t('staff.shared.none.text')}</p>
          </Message>
        )}
        <Goals title={t('staff.shared.owned')} goals={owned} />
        <Goals title={t('staff.shared.taken')} goals={taken} />
        {goals && goals.length > 0 && <TableLinks path="/homes/shared" query={{ on }} />}
        {owned.some(({ may_report }) => may_report) && (
          <p>
            <Link to="/work">{t('staff.shared.to_work')}</Link>
          </p>
        )}
      </div>
    </HomeFrame>
  );
}

function Goals({ title, goals }: { title: string; goals: SharedGoal[] }) {
  const { t } = useTexts();
  if (goals.length === 0) return null;
  const reportable = new Set(goals.filter(({ may_report }) => may_report).map(({ row }) => row.id));
  return (
    <section aria-label={title}>
      <div className={classes.head}>
        <h2>{title}</h2>
      </div>
      <GoalTable
        label={title}
        rows={goals.map(({ row }) => row)}
        about={(row) =>
          [row.level, row.office_name, reportable.has(row.id) ? t('staff.shared.you_report') : '']
            .filter(Boolean)
            .join(' · ')
        }
      />
    </section>
  );
}
