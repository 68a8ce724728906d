import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { planQuery } from '@/api/get-plan';
import { officesQuery } from '@/api/list-offices';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { Message } from '@/ui/message';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { useWidePaper } from '@/ui/use-wide-paper';
import { viewsQuery } from './api/list-views';
import { boardQuery, filterOf } from './api/show-board';
import { AttentionList } from './attention-list';
import { BoardFilters } from './board-filters';
import classes from './board-page.module.css';
import { BoardPath } from './board-path';
import { BoardSentence } from './board-sentence';
import { BoardSkeleton } from './board-skeleton';
import { BranchTable } from './branch-table';
import { ClosingNote } from './closing-note';
import { DayPicker } from './day-picker';
import { ElementsSection } from './elements-section';
import { MoneyBeside } from './money-beside';
import { OfficeTable } from './office-table';
import { ResultsSection } from './results-section';
import { SavedViews } from './saved-views';
import { searchOfView, viewAddress } from './view-address';

/** The board: a sentence, what needs attention, each branch with its three facts, and every element below. */
export function BoardPage() {
  const { t } = useTexts();
  useWidePaper();
  const { plan: id } = useParams({ from: '/inside/plans/$plan/board' });
  const search = useSearch({ from: '/inside/plans/$plan/board' });
  const { under } = search;
  const filter = filterOf(search);
  const on = useDay();
  const { data: plan, error: planError } = useQuery(planQuery(id));
  const { data: board, error, refetch, isPlaceholderData } = useQuery(boardQuery(id, { on, under, ...filter }));
  const { data: offices } = useQuery(officesQuery);
  const { data: views, isPending: isWaiting } = useQuery(viewsQuery(id));
  useTitle(board ? `${t('staff.nav.board')} · ${board.plan.institution_name}` : t('staff.nav.board'));
  // Nothing was asked for: the board opens as this person wants it. Once open, nothing but the person changes it.
  const [opened, setOpened] = useState<string | null>(null);
  const isBare = opened !== id && !search.view && viewAddress(search) === '';
  const first = isBare ? views?.items.find((view) => view.id === views.default_view && view.address !== '') : undefined;
  const isOpen = !isBare || !(isWaiting || first);
  useEffect(() => {
    if (isOpen) setOpened(id);
  }, [isOpen, id]);
  const problem = error ?? planError;
  if (problem && !(board && plan)) return <ErrorMessage isPage error={problem} onRetry={refetch} />;
  if (first)
    return <Navigate to="." search={{ ...searchOfView(first.address), ...(search.on && { on: search.on }) }} replace />;
  if (!board || !plan || (isBare && isWaiting)) return <BoardSkeleton />;
  const isFiltered = Object.keys(filter).length > 0;
  const file = (table: string) => ({ path: `/plans/${id}/board`, query: { on, under, ...filter, table } });
  const isEmpty = board.rows.length === 0 && !under && !isFiltered;
  return (
    <div className={classes.board} aria-busy={isPlaceholderData}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{t('staff.board.title')}</h1>
          <BoardPath plan={board.plan} path={board.path} />
        </div>
        <div className={`${classes.choices} no-print`}>
          <SavedViews plan={id} />
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link to="/plans/$plan/presentation" params={{ plan: id }} search={(kept) => kept} {...props} />
            )}
          >
            {t('staff.present.open')}
          </Button>
          <DayPicker on={on} periods={plan.periods} />
        </div>
      </header>
      {isEmpty ? (
        <Message title={t('staff.board.empty.title')}>
          <p>{t('staff.board.empty.text')}</p>
        </Message>
      ) : (
        <>
          <BoardSentence board={board} isFiltered={isFiltered} />
          {board.closing && <ClosingNote plan={id} closing={board.closing} />}
          <BoardFilters plan={plan} board={board} offices={offices ?? []} />
          <ResultsSection results={board.results} isPart={under !== undefined} isFiltered={isFiltered} />
          {board.results.count > 0 && <TableLinks {...file('results')} of={t('staff.results.title')} />}
          <div className={classes.halves}>
            <AttentionList rows={board.attention} total={board.attention_count} since={board.before_on} />
            <div className={classes.half}>
              <BranchTable plan={id} rows={board.rows} since={board.before_on} />
              {board.rows.length > 0 && <TableLinks {...file('parts')} of={t('staff.board.title')} />}
              <OfficeTable rows={board.offices} since={board.before_on} />
              {board.offices.length > 0 && <TableLinks {...file('offices')} of={t('staff.offices_of_board.title')} />}
            </div>
          </div>
          {board.money && <MoneyBeside board={board} money={board.money} />}
          <ElementsSection plan={plan} on={on} under={under} hasMoney={board.money !== null} />
        </>
      )}
    </div>
  );
}
