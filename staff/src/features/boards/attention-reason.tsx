import type { AttentionRow, Concern } from '@/api/contract';
import type { Texts } from '@/i18n/texts';
import { useTexts } from '@/i18n/use-texts';

const over = new Set(['yellow_over', 'red_over']);

/** Why a goal stands where it stands, in one sentence with its numbers. */
export function whySentence(row: AttentionRow, since: string | null, texts: Texts): string {
  const { t, percent, day, named } = texts;
  const { figures, before, share, missing_periods, due_on, reason } = row;
  const sentences: Record<Concern, () => string> = {
    critical: () =>
      t('staff.attention.why.critical', {
        side: over.has(figures.light.light) ? 'over' : 'under',
        compliance: percent(figures.compliance),
        share: percent(share),
      }),
    fell: () =>
      t('staff.attention.why.fell', {
        before_light: before?.light.word || named('staff.light', before?.light.light ?? 'grey'),
        before: percent(before?.compliance),
        light: figures.light.word,
        compliance: percent(figures.compliance),
        day: day(since),
      }),
    money_ahead: () => row.gap?.sentence ?? named('staff.attention', 'money_ahead'),
    never_reported: () => t('staff.attention.why.never_reported', { count: missing_periods }),
    over_reported: () =>
      t('staff.attention.why.over_reported', {
        reported: percent(row.over_reported?.reported),
        verified: percent(row.over_reported?.verified),
      }),
    at_risk: () =>
      t('staff.attention.why.at_risk', {
        side: over.has(figures.light.light) ? 'over' : 'under',
        compliance: percent(figures.compliance),
        share: percent(share),
      }),
    no_report: () => t('staff.attention.why.no_report', { count: missing_periods }),
    due_soon: () =>
      t('staff.attention.why.due_soon', {
        day: day(due_on),
        done: percent(figures.verified ?? figures.reported),
      }),
    no_result: () => t('staff.attention.why.no_result'),
  };
  return sentences[reason]();
}

interface Props {
  row: AttentionRow;
  since: string | null;
}

export function AttentionReason({ row, since }: Props) {
  const texts = useTexts();
  const others = row.reasons.slice(1).map((reason) => texts.named('staff.attention', reason).toLocaleLowerCase());
  return (
    <>
      {whySentence(row, since, texts)}
      {others.length > 0 && ` ${texts.t('staff.attention.also', { others: others.join(', ') })}`}
    </>
  );
}
