import { Button, FileButton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Refusal } from '@/api/refusal';
import type { ImportedWorkbook, OfficeReport } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { documentsOfReport, documentsQuery } from './api/documents';
import { type ReportAddress, reportQuery } from './api/show-report';
import { importWorkbook, workbookFile } from './api/workbook';
import classes from './workbook.module.css';
import { countVerdicts } from './workbook-rows';
import { WorkbookTable } from './workbook-table';

interface Props {
  report: OfficeReport;
  at: ReportAddress;
  on: string;
  onReport: (next: OfficeReport) => void;
}

interface Seen {
  file: File;
  workbook: ImportedWorkbook;
}

const isStale = (problem: unknown) =>
  problem instanceof Refusal && problem.status === 409 && problem.problem.code === 'version_mismatch';

/** The report as a workbook: filled where there is no connection, brought back, looked at row by row, then saved. */
export function WorkbookSection({ report, at, on, onReport }: Props) {
  const { t } = useTexts();
  const client = useQueryClient();
  const again = useRef<() => void>(null);
  const [seen, setSeen] = useState<Seen | null>(null);
  const { data: documents } = useQuery(documentsQuery(documentsOfReport(at, report.lines[0]?.element.id)));
  const mayFill = report.may.includes('save');
  const looking = useMutation({
    mutationFn: async (file: File) => ({ file, workbook: await importWorkbook(at, file, 'dry_run') }),
    onMutate: () => setSeen(null),
    onSuccess: setSeen,
  });
  const saving = useMutation({
    mutationFn: async ({ file, workbook }: Seen) => {
      const { refused } = countVerdicts(workbook.rows);
      await importWorkbook(at, file, refused > 0 ? 'good_rows' : 'all_or_nothing', workbook.version);
      return client.fetchQuery({ ...reportQuery(at, on), staleTime: 0 });
    },
    onSuccess: (next) => {
      setSeen(null);
      onReport(next);
    },
    // Somebody saved the report meanwhile, perhaps this very page: its rows are judged anew.
    onError: (problem, { file }) => {
      if (isStale(problem)) looking.mutate(file);
    },
  });
  if (!mayFill && !(documents?.may_make && report.state === 'draft')) return null;
  const choose = (file: File | null) => {
    again.current?.();
    saving.reset();
    if (file) looking.mutate(file);
  };
  return (
    <details className={`${classes.section} no-print`}>
      <summary>{t('staff.workbook.title')}</summary>
      <div className={classes.body}>
        <p className={classes.lead}>{t(mayFill ? 'staff.workbook.lead' : 'staff.workbook.lead_planning')}</p>
        <div className={classes.acts}>
          <Button component="a" href={workbookFile(at)} download variant="default">
            {t('staff.workbook.download')}
          </Button>
          {mayFill && (
            <FileButton
              accept=".xlsx"
              onChange={choose}
              resetRef={again}
              inputProps={{ 'aria-label': t('staff.workbook.upload') }}
            >
              {(props) => (
                <Button {...props} loading={looking.isPending}>
                  {t('staff.workbook.upload')}
                </Button>
              )}
            </FileButton>
          )}
          <span role="status">{saving.isSuccess && !seen && t('staff.workbook.saved')}</span>
        </div>
        {isStale(saving.error) ? (
          <p role="alert">{t('staff.workbook.stale')}</p>
        ) : (
          <ProblemSummary error={looking.error ?? saving.error} />
        )}
        {seen && (
          <WorkbookTable
            name={seen.file.name}
            workbook={seen.workbook}
            isSaving={saving.isPending}
            onSave={() => saving.mutate(seen)}
            onCancel={() => setSeen(null)}
          />
        )}
      </div>
    </details>
  );
}
