import { Button, NativeSelect, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { reportsQuery } from '@/api/list-reports';
import type { AcceptedReports, ReportMatrix } from '@/api/reporting-contract';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { Message } from '@/ui/message';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import { Sentence } from '@/ui/sentence';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { acceptReports } from './api/accept-reports';
import { FindDocumentForm } from './find-document-form';
import { countsOf, keyOfCell, splitKey } from './matrix';
import { MatrixTable } from './matrix-table';
import { ReportSettings } from './report-settings';
import classes from './reports-page.module.css';
import { WorkbookLinks } from './workbook-links';

/** Offices × periods: whose report is missing, whose waits for Planning, and many accepted at once. */
export function ReportsPage() {
  const { t, rich } = useTexts();
  const { plan } = useParams({ from: '/inside/plans/$plan/reports' });
  const { period } = useSearch({ from: '/inside/plans/$plan/reports' });
  const on = useDay();
  const { data: matrix, error, refetch } = useQuery(reportsQuery(plan, on, period));
  useTitle(t('staff.reports.title'));
  if (error && !matrix) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!matrix) return <Skeleton height={480} aria-busy="true" />;
  const counts = countsOf(matrix);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <p className="soft">{matrix.plan.name}</p>
        <h1>{t('staff.reports.title')}</h1>
        <Sentence>
          {rich('staff.reports.sentence', { ...counts, b: (parts: React.ReactNode[]) => <strong>{parts}</strong> })}
        </Sentence>
        <p className="no-print">
          <Link to="/plans/$plan/periods" params={{ plan }}>
            {t('staff.closings.title')}
          </Link>
        </p>
      </header>
      {matrix.items.length === 0 ? (
        <Message title={t('staff.reports.none.title')}>
          <p>{t('staff.reports.none.text')}</p>
        </Message>
      ) : (
        <>
          <Matrix key={period ?? ''} matrix={matrix} plan={plan} on={on} />
          <div className={`${page.acts} no-print`}>
            <TableLinks path={`/plans/${plan}/reports`} query={{ on, period }} />
            <WorkbookLinks matrix={matrix} plan={plan} />
          </div>
        </>
      )}
    </div>
  );
}

function Matrix({ matrix, plan, on }: { matrix: ReportMatrix; plan: string; on: string }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const refresh = () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  const accepting = useMutation({
    mutationFn: () =>
      acceptReports(
        plan,
        on,
        chosen.map((key) => splitKey(matrix, key)),
      ),
    onSuccess: async () => {
      setChosen([]);
      await refresh();
    },
  });
  const choose = (key: string, isChosen: boolean) =>
    setChosen((kept) => (isChosen ? [...kept, key] : kept.filter((other) => other !== key)));
  return (
    <>
      <YearChoice matrix={matrix} />
      <ProblemSummary error={accepting.error} />
      {accepting.data && <Outcome matrix={matrix} items={accepting.data} />}
      <MatrixTable matrix={matrix} plan={plan} chosen={chosen} onChoose={choose} />
      {chosen.length > 0 && (
        <div className={`${classes.bar} no-print`}>
          <p role="status">{t('staff.reports.chosen', { count: chosen.length })}</p>
          <Button loading={accepting.isPending} onClick={() => accepting.mutate()}>
            {t('staff.reports.accept', { count: chosen.length })}
          </Button>
        </div>
      )}
      {matrix.items.some(({ may_report, may_review }) => may_report || may_review) && <FindDocumentForm />}
      {matrix.may_edit_settings && <ReportSettings matrix={matrix} plan={plan} onSaved={refresh} />}
    </>
  );
}

function YearChoice({ matrix }: { matrix: ReportMatrix }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  if (matrix.years.length < 2) return null;
  const shown = matrix.years.find(({ code }) => matrix.periods.some((period) => period.code === code));
  return (
    <NativeSelect
      className={classes.year}
      label={t('staff.reports.year')}
      value={shown?.code ?? ''}
      onChange={({ currentTarget: { value } }) =>
        navigate({ to: '.', search: (kept) => ({ ...kept, period: value }) as never })
      }
      data={matrix.years.map(({ code, end_on }) => ({ value: code, label: end_on.slice(0, 4) }))}
    />
  );
}

/** Each by itself: what stood in the way of one did not hold up the others. */
function Outcome({ matrix, items }: { matrix: ReportMatrix; items: AcceptedReports['items'] }) {
  const { t } = useTexts();
  const refused = items.filter((item) => !item.is_accepted);
  const nameOf = (office: string) => matrix.items.find((row) => row.office.id === office)?.office.name ?? office;
  const title = t('staff.reports.accepted', { count: items.length - refused.length, refused: refused.length });
  return (
    <Message title={title} tone={refused.length > 0 ? 'alarm' : 'calm'}>
      {refused.length > 0 && (
        <ul>
          {refused.map((item) => (
            <li key={keyOfCell(item.office, item.period)}>
              <strong>
                {nameOf(item.office)} · {item.period}:
              </strong>{' '}
              {item.reasons.join(' ')}
            </li>
          ))}
        </ul>
      )}
    </Message>
  );
}
