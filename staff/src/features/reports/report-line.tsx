import { NativeSelect, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ReportLine as Line } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import type { Uploads } from '@/ui/use-uploads';
import { ClashNote } from './clash-note';
import { CoversNote } from './covers-note';
import type { Clash, DraftLine } from './draft';
import { LineBoxes } from './line-boxes';
import { LineEvidence } from './line-evidence';
import { LineFacts } from './line-facts';
import classes from './report-page.module.css';
import { Told } from './told';
import { varianceKinds } from './typed-fact';
import { hasFigures, useReportLine } from './use-report-line';

interface Props {
  line: Line;
  typed: DraftLine;
  isOpen: boolean;
  clashes: Clash[];
  uploads: Uploads;
  /** Somebody wanted to deliver. */
  isTried: boolean;
  onText: (place: string, text: string) => void;
  onSettle: (clash: Clash, isMine: boolean) => void;
  /** What the server said of a place of this line. */
  errorOf: (place: string) => string | undefined;
  children?: ReactNode;
}

/** One thing that is owed: what was planned and said last, the box, what it gives, and why when it is not green. */
export function ReportLine(props: Props) {
  const { line, typed, isOpen, clashes, uploads, isTried, onText, onSettle, errorOf, children } = props;
  const { t, named } = useTexts();
  const judged = useReportLine(line, typed);
  const place = (field: string) => `${line.subject}.${field}`;
  const write = (field: string) => (event: { currentTarget: { value: string } }) =>
    onText(place(field), event.currentTarget.value);
  const area = (field: 'variance_reason' | 'correction_reason' | 'note', label: string) =>
    isOpen ? (
      <Textarea
        id={place(field)}
        label={label}
        value={typed[field]}
        onChange={write(field)}
        error={errorOf(place(field))}
        autosize
        minRows={1}
      />
    ) : (
      <Told label={label} text={typed[field]} />
    );
  // What the server asks for is asked here too, also where this page would not have.
  const isRefused = (...fields: string[]) => fields.some((field) => errorOf(place(field)) !== undefined);
  const showsVariance =
    judged.asksVariance || typed.variance_reason !== '' || isRefused('variance_kind', 'variance_reason');
  const showsCorrection =
    judged.isCorrection || typed.correction_reason !== '' || isRefused('correction_reason', 'value');
  const isHeld = isOpen && line.without_covers !== null;
  // What was typed before stays in its box, to be taken out.
  const takesFigures = isOpen && (!isHeld || hasFigures(line, typed));
  const takesFiles = isOpen && line.can_be_reported && !isHeld;
  return (
    <li
      className={classes.line}
      data-subject={line.subject}
      data-lacks={isOpen && judged.lacks}
      data-over={uploads.isOver}
      {...(takesFiles && uploads.dropProps)}
    >
      <LineFacts line={line} judged={judged} />
      {line.can_be_reported ? (
        <LineBoxes line={line} typed={typed} isOpen={takesFigures} judged={judged} onText={onText} errorOf={errorOf} />
      ) : (
        <p className={classes.unmeasured}>{t('staff.office_report.no_measure')}</p>
      )}
      {isHeld && line.without_covers && <CoversNote initiative={line.without_covers} />}
      {clashes.map((clash) => (
        <ClashNote key={clash.place} clash={clash} onSettle={onSettle} />
      ))}
      {line.can_be_reported && ((isOpen && !isHeld) || typed.note !== '') && (
        <div className={classes.words}>{area('note', t('staff.office_report.note'))}</div>
      )}
      {showsVariance && (
        <fieldset className={classes.variance}>
          <legend>{t(isOpen ? 'staff.report.variance' : 'staff.office_report.variance_told')}</legend>
          {isOpen ? (
            <NativeSelect
              id={place('variance_kind')}
              label={t('staff.fact.variance')}
              value={typed.variance_kind}
              onChange={write('variance_kind')}
              error={errorOf(place('variance_kind'))}
              data={[
                { value: '', label: t('staff.choose') },
                ...varianceKinds.map((kind) => ({ value: kind, label: named('staff.variance', kind) })),
              ]}
            />
          ) : (
            <Told label={t('staff.fact.variance')} text={named('staff.variance', typed.variance_kind)} />
          )}
          {area('variance_reason', t('staff.fact.variance_reason'))}
        </fieldset>
      )}
      {showsCorrection && (
        <div className={classes.words}>{area('correction_reason', t('staff.report.correction'))}</div>
      )}
      <LineEvidence
        line={line}
        uploads={uploads}
        isOpen={takesFiles}
        isTried={isTried}
        error={errorOf(place('evidence'))}
      />
      {children}
    </li>
  );
}
