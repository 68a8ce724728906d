import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { planQuery } from '@/api/get-plan';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { Message } from '@/ui/message';
import { useTitle } from '@/ui/use-title';
import { boardQuery } from './api/show-board';
import { AttentionList } from './attention-list';
import classes from './board-page.module.css';
import { BoardPath } from './board-path';
import { BoardSentence } from './board-sentence';
import { BoardSkeleton } from './board-skeleton';
import { BranchTable } from './branch-table';
import { DayPicker } from './day-picker';
import { ElementsSection } from './elements-section';

/** The board: a sentence, what needs attention, each branch with its three facts, and every element below. */
export function BoardPage() {
  const { t } = useTexts();
  const { plan: id } = useParams({ from: '/inside/plans/$plan/board' });
  const { under, office, light } = useSearch({ from: '/inside/plans/$plan/board' });
  const on = useDay();
  const { data: plan, error: planError } = useQuery(planQuery(id));
  const { data: board, error, refetch, isPlaceholderData } = useQuery(boardQuery(id, { on, under, office, light }));
  useTitle(board ? `${t('staff.nav.board')} · ${board.plan.institution_name}` : t('staff.nav.board'));
  const problem = error ?? planError;
  if (problem && !(board && plan)) return <ErrorMessage isPage error={problem} onRetry={refetch} />;
  if (!board || !plan) return <BoardSkeleton />;
  const isEmpty = board.rows.length === 0 && !under && !office && !light;
  return (
    <div className={classes.board} aria-busy={isPlaceholderData}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{t('staff.board.title')}</h1>
          <BoardPath plan={board.plan} path={board.path} />
        </div>
        <DayPicker on={on} periods={plan.periods} />
      </header>
      {isEmpty ? (
        <Message title={t('staff.board.empty.title')}>
          <p>{t('staff.board.empty.text')}</p>
        </Message>
      ) : (
        <>
          <BoardSentence board={board} />
          <div className={classes.halves}>
            <AttentionList rows={board.attention} />
            <BranchTable plan={id} rows={board.rows} />
          </div>
          <ElementsSection plan={plan} on={on} under={under} />
        </>
      )}
    </div>
  );
}
