import { Input } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { ReportLine } from '@/api/reporting-contract';
import { parseNumber } from '@/i18n/numbers';
import { useTexts } from '@/i18n/use-texts';
import { Light } from '@/ui/light';
import type { DraftLine } from './draft';
import { LineYear } from './line-year';
import classes from './report-page.module.css';
import type { judgeLine } from './use-report-line';

interface Props {
  line: ReportLine;
  typed: DraftLine;
  isOpen: boolean;
  judged: ReturnType<typeof judgeLine>;
  onText: (place: string, text: string) => void;
  errorOf: (place: string) => string | undefined;
}

/** Enter goes from box to box, as in a sheet. */
function toNextBox(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[data-box]')];
  const next = boxes[boxes.indexOf(event.currentTarget) + (event.shiftKey ? -1 : 1)];
  next?.focus();
  next?.select();
}

/** The box of a line with its unit, or two where it divides; beside it what the typed figure gives. */
export function LineBoxes({ line, typed, isOpen, judged, onText, errorOf }: Props) {
  const { t, percent, language } = useTexts();
  const isRatio = line.indicator?.accumulation === 'ratio';
  const unit = line.indicator ? (line.indicator.measure_name ?? '') : '%';
  const fields = isRatio ? (['numerator', 'denominator'] as const) : (['value'] as const);
  const about = `${line.element.code} ${line.indicator?.name ?? line.element.name}`;
  return (
    <div className={classes.boxes}>
      {fields.map((field) => {
        const place = `${line.subject}.${field}`;
        const isWrong = typed[field].trim() !== '' && parseNumber(typed[field], language) === null;
        const error = isWrong ? t('staff.number.wrong') : errorOf(place);
        const label = isRatio ? t(`staff.fact.${field as 'numerator' | 'denominator'}`) : t('staff.report.value');
        if (!isOpen) {
          return (
            <p key={field} className={classes.figure}>
              {isRatio && <span className="soft">{label} </span>}
              <strong>{typed[field] || t('staff.office_report.not_told')}</strong> {typed[field] && unit}
            </p>
          );
        }
        return (
          <Input.Wrapper key={field} id={place} error={error} className={classes.box}>
            <span className={isRatio ? 'soft' : 'unseen'}>{label}</span>
            <span className={classes.withUnit}>
              <Input
                id={place}
                data-box
                inputMode="decimal"
                autoComplete="off"
                aria-label={`${label}: ${about} (${unit})`}
                aria-describedby={error ? `${place}-error` : undefined}
                value={typed[field]}
                onChange={(event) => onText(place, event.currentTarget.value)}
                onKeyDown={toNextBox}
                error={error !== undefined}
              />
              <span aria-hidden="true">{unit}</span>
            </span>
          </Input.Wrapper>
        );
      })}
      <p className={classes.gives} aria-live="polite">
        {judged.compliance !== null && <strong>{percent(judged.compliance)}</strong>}
        {judged.light && <Light {...judged.light} basis="reported" />}
      </p>
      <LineYear line={line} judged={judged} />
    </div>
  );
}
