import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { lightProfilesQuery } from '@/api/list-light-profiles';
import { Refusal } from '@/api/refusal';
import type { OfficeReport } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { useUploadFiles } from '@/ui/use-uploads';
import { deliverReport } from './api/deliver-report';
import { type ReportAddress, reportKey } from './api/show-report';
import { KeptNote, KeptOfClosed } from './kept-note';
import { Observations } from './observations';
import { ReportBar } from './report-bar';
import { ReportLine } from './report-line';
import classes from './report-page.module.css';
import { ReportWords } from './report-words';
import { useReportDraft } from './use-report-draft';
import { judgeLine } from './use-report-line';

interface Props {
  report: OfficeReport;
  at: ReportAddress;
  on: string;
  name: string;
}

/**
 * `lines[120].value` of a refusal is the box `120.value` of this page; own progress has one box for its value, and all
 * files of a line are one place.
 */
const placeOf = (field: string) =>
  field.replace(
    /^lines\[(\d+)\]\.(\w+)(?:\[\d+\])?$/,
    (_, subject: string, name: string) => `${subject}.${name === 'progress' || name === 'measure' ? 'value' : name}`,
  );

/** Everything an office owes for a period on one screen, kept while it is typed. */
export function ReportForm({ report: first, at, on, name }: Props) {
  const { language } = useTexts();
  const client = useQueryClient();
  const form = useReportDraft({ report: first, at, on, name });
  const { report, draft } = form;
  const uploads = useUploadFiles(name);
  const [isTried, setTried] = useState(false);
  const { data: profiles } = useQuery(lightProfilesQuery);
  const isOpen = report.may.includes('save');
  // What was delivered as it stands is not delivered again.
  const isPreparing = report.content?.delivered_at == null || form.state !== 'saved' || uploads.attachments.length > 0;
  const judged = report.lines.map((line) => {
    const typed = draft.lines[line.subject];
    return (
      typed &&
      judgeLine(
        line,
        typed,
        profiles?.find(({ id }) => id === line.light_profile),
        language,
      )
    );
  });
  const lacking = report.lines.filter((_, index) => judged[index]?.lacks);
  const delivering = useMutation({
    mutationFn: async () => {
      if (!(await form.save())) throw form.problem() ?? new Error('not saved');
      const { version } = client.getQueryData<OfficeReport>([...reportKey(at), on]) ?? report;
      const evidence = uploads.attachments.map(({ group, upload, audience }) => ({ subject: group, upload, audience }));
      return deliverReport(at, on, { version, evidence });
    },
    onSuccess: async (next) => {
      uploads.taken();
      setTried(false);
      form.follow(next);
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      window.scrollTo({ top: 0 });
    },
  });
  // No line is held back by what this page only guesses: but for an empty box, the server says what is missing.
  const isEmpty = judged.some((its) => its?.isEmpty);
  const refusal =
    delivering.error instanceof Refusal ? delivering.error : form.error instanceof Refusal ? form.error : null;
  const errorOf = (place: string) => refusal?.problem.fields?.find((found) => placeOf(found.field) === place)?.message;
  const toFirstMissing = () => {
    const clash = document.querySelector<HTMLElement>('[data-clash] button');
    if (clash) return clash.focus();
    const [subject] = lacking.map((line) => line.subject);
    const row = document.querySelector(`[data-subject="${subject}"]`);
    const boxes = [...(row?.querySelectorAll<HTMLInputElement>('input, select, textarea') ?? [])];
    (boxes.find((box) => box.value === '' && !box.id.endsWith('.note')) ?? boxes[0])?.focus();
  };
  const deliver = () => {
    setTried(true);
    if (isEmpty || form.clashes.length > 0) return toFirstMissing();
    if (uploads.holds)
      return document.querySelector(`[data-held="${uploads.holds}"]`)?.scrollIntoView({ block: 'center' });
    delivering.mutate();
  };
  const fields = Object.fromEntries(refusal?.problem.fields?.map(({ field }) => [field, placeOf(field)]) ?? []);
  const place = { onText: form.write, onSettle: form.settle, errorOf };
  return (
    <>
      <ProblemSummary error={refusal ?? delivering.error} fields={fields} />
      {form.wasKept && <KeptNote text="staff.office_report.kept.found" onDiscard={form.discardKept} />}
      {!isOpen && <KeptOfClosed name={name} />}
      {uploads.gone > 0 && <KeptNote text="staff.office_report.kept.files" />}
      <ol className={classes.lines}>
        {report.lines.map((line) => (
          <ReportLine
            key={line.subject}
            line={line}
            typed={draft.lines[line.subject] ?? blank}
            isOpen={isOpen}
            uploads={uploads.of(line.subject, `/elements/${line.element.id}`)}
            isTried={isTried}
            clashes={form.clashes.filter((clash) => clash.place.startsWith(`${line.subject}.`))}
            {...place}
          >
            <Observations report={report} at={at} on={on} subject={line.subject} onReport={form.follow} />
          </ReportLine>
        ))}
      </ol>
      <ReportWords report={report} draft={draft} isOpen={isOpen} clashes={form.clashes} {...place} />
      {isOpen && isPreparing && (
        <ReportBar
          isCorrection={report.deliveries.length > 0}
          saving={form.state}
          savedAt={form.savedAt}
          lacking={lacking.length}
          isDelivering={delivering.isPending}
          onMissing={toFirstMissing}
          onDeliver={deliver}
        />
      )}
    </>
  );
}

const blank = {
  value: '',
  numerator: '',
  denominator: '',
  note: '',
  variance_kind: '',
  variance_reason: '',
  correction_reason: '',
};
