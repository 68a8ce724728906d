import { useQuery } from '@tanstack/react-query';
import { lightProfilesQuery } from '@/api/list-light-profiles';
import type { ReportLine } from '@/api/reporting-contract';
import { parseNumber } from '@/i18n/numbers';
import { useTexts } from '@/i18n/use-texts';
import { complianceOf, lightOf, type Sheet } from './compliance';
import { actualOfLine, type DraftLine, numberFields } from './draft';

/** Own progress is held against its plan as any ratio. */
const progress: Sheet = { sense: 'ascending', method: 'ratio', baseline: null, tolerance: null };

const numberOf = (line: ReportLine): number | null => {
  const { planned } = line;
  // An activity without a curve is expected to go straight from its first day to its last, and judged by that.
  if (planned === null) return line.indicator ? null : line.in_period.planned;
  if (planned.value !== null) return planned.value;
  return planned.denominator ? (100 * (planned.numerator ?? 0)) / planned.denominator : null;
};

/** A figure stands in a box, or where the server keeps what was told: it does not go while it is being typed over. */
export function hasFigures(line: ReportLine, typed: DraftLine): boolean {
  const told = line.content ?? line.reported;
  return numberFields.some((name) => typed[name] !== '' || told?.[name] != null);
}

/** What a typed line gives, and what it still lacks. A preview: the server's exact arithmetic decides. */
export function judgeLine(
  line: ReportLine,
  typed: DraftLine,
  profile: Parameters<typeof lightOf>[0] | undefined,
  language: Parameters<typeof actualOfLine>[2],
) {
  const target = numberOf(line);
  const isByDays = !line.indicator && line.planned === null && target !== null;
  const actual = actualOfLine(line, typed, language);
  const boxes =
    line.indicator?.accumulation === 'ratio' ? (['numerator', 'denominator'] as const) : (['value'] as const);
  const numbers = boxes.map((name) => parseNumber(typed[name], language));
  const said = line.reported;
  const counted = line.content ?? said;
  // What the server counted is of the figures that it knows.
  const isCounted = counted !== null && boxes.every((name, index) => counted[name] === numbers[index]);
  const preview = complianceOf(line.indicator ?? progress, target, actual);
  const compliance = isByDays && isCounted ? line.in_period.percent : preview;
  const light = profile ? lightOf(profile, compliance, target, actual) : null;
  const isUnplanned = target === 0 && actual !== null && actual > 0;
  const canBeReported = line.can_be_reported && !line.without_covers;
  const isEmpty = canBeReported && numbers.includes(null);
  // A ratio over nothing has no figure, and says why.
  const isOverNothing = numbers[1] === 0;
  const asksVariance =
    isOverNothing || (actual !== null && ((light !== null && light.light !== 'green') || isUnplanned));
  const isCorrection =
    said !== null &&
    !numbers.includes(null) &&
    (boxes.some((name, index) => said[name] !== numbers[index]) || said.note.trim() !== typed.note.trim());
  const lacks =
    canBeReported &&
    (isEmpty ||
      (asksVariance && (typed.variance_kind === '' || typed.variance_reason.trim() === '')) ||
      (isCorrection && typed.correction_reason.trim() === ''));
  return { target, isByDays, actual, compliance, light, asksVariance, isCorrection, isCounted, isEmpty, lacks };
}

export function useReportLine(line: ReportLine, typed: DraftLine) {
  const { language } = useTexts();
  const { data: profiles } = useQuery(lightProfilesQuery);
  return judgeLine(
    line,
    typed,
    profiles?.find(({ id }) => id === line.light_profile),
    language,
  );
}
