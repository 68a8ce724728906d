import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { elementQuery } from '@/api/get-element';
import { useDay } from '@/api/use-day';
import { BranchTable } from '@/features/boards/branch-table';
import { MoneySection } from '@/features/budgets/money-section';
import { CoverSummary } from '@/features/covers/cover-summary';
import { DetailsButton } from '@/features/edits/details-button';
import { HistorySection } from '@/features/ledger/history-section';
import { LogframeLink } from '@/features/logframes/logframe-link';
import { AlignmentSection } from '@/features/mandates/alignment-section';
import { NeedsSection } from '@/features/needs/needs-section';
import { ElementHead } from '@/features/plans/element-head';
import { ElementRail } from '@/features/plans/element-rail';
import { ExecutionNote } from '@/features/plans/execution-note';
import { IndicatorSheet } from '@/features/plans/indicator-sheet';
import { EvidenceSection } from '@/features/reports/evidence-section';
import { IndicatorSection } from '@/features/reports/indicator-section';
import { ProgressSection } from '@/features/reports/progress-section';
import { ElementRestatements } from '@/features/reports/restatements-section';
import { TargetChangesSection } from '@/features/reports/target-changes-section';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { useTitle } from '@/ui/use-title';
import classes from './element-page.module.css';

/** An element whole: what it says, its figures against their targets, who answers for it, and what is below. */
export function ElementPage() {
  const { t } = useTexts();
  const { element: id } = useParams({ from: '/inside/elements/$element' });
  const on = useDay();
  const { data: element, error, refetch } = useQuery(elementQuery(id, on));
  useTitle(element ? `${element.code} ${element.name}` : '');
  if (error && !element) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!element) return <ElementSkeleton />;
  const showsProgress = element.indicators.length === 0 && element.children.length === 0;
  return (
    <article className={classes.element}>
      <ElementHead
        element={element}
        acts={
          element.may.includes('edit_elements') &&
          element.withdrawn_at === null && (
            <DetailsButton key={element.id} element={element.id} label={`${element.code} ${element.name}`} />
          )
        }
      />
      <div className={classes.main}>
        {element.indicators.map((indicator, index) => (
          <IndicatorSection
            key={indicator.id}
            indicator={indicator}
            element={element}
            takesKeys={index === 0}
            sheet={<IndicatorSheet indicator={indicator} />}
          />
        ))}
        {showsProgress && <ProgressSection element={element} />}
        <TargetChangesSection element={element} />
        <ElementRestatements plan={element.plan.id} element={element.id} />
        <EvidenceSection element={element} />
        {element.execution && <ExecutionNote element={element} execution={element.execution} />}
        <MoneySection element={element.id} />
        {element.children.length > 0 && (
          <BranchTable
            plan={element.plan.id}
            rows={element.children}
            title={t('staff.element.below')}
            since={element.before_on}
          />
        )}
        <AlignmentSection element={element} />
        {element.kind === 'initiative' && <CoverSummary element={element} />}
        {element.kind === 'initiative' && <NeedsSection element={element} />}
        {element.kind === 'initiative' && <LogframeLink element={element.id} />}
        <HistorySection key={element.id} element={element.id} />
      </div>
      <ElementRail element={element} />
    </article>
  );
}

function ElementSkeleton() {
  return (
    <div className={classes.element} aria-busy="true">
      <Skeleton className={classes.full} height={130} maw="46rem" />
      <div className={classes.main}>
        <Skeleton height={320} />
        <Skeleton height={220} />
      </div>
      <Skeleton height={340} />
    </div>
  );
}
