// The chart of target against actual: bands behind, target a line with its number, reported hatched, verified solid.
import type { Indicator, LightProfile, PeriodFacts } from '@/api/contract';
import type { Texts } from '@/i18n/texts';

export interface Colours {
  ink: string;
  soft: string;
  bar: string;
  line: string;
  sheet: string;
  lights: Record<string, string>;
}

interface Given {
  periods: PeriodFacts[];
  indicator: Pick<Indicator, 'sense' | 'method'>;
  /** Each period is judged by the one that holds for it. */
  profiles: LightProfile[] | undefined;
  colours: Colours;
  texts: Texts;
  isNarrow: boolean;
}

/** The part of the drawing library's interface that a custom series is given. */
interface Pen {
  value: (dimension: number) => number;
  coord: (point: [number, number]) => [number, number];
  size: (extent: [number, number]) => [number, number];
}

const slot = 0.78;

/** Bands only where they can be read off the axis: compliance is actual over target. */
function bandRows(
  { periods, indicator, profiles }: Given,
  top: number,
): { value: [number, number, number]; light: string }[] {
  if (indicator.sense !== 'ascending' || indicator.method !== 'ratio') return [];
  return periods.flatMap((period, index) => {
    const target = period.planned?.value ?? 0;
    const profile = profiles?.find(({ id }) => id === period.light_profile);
    if (target <= 0 || profile?.style !== 'bands') return [];
    return profile.bands.map((band) => ({
      value: [
        index,
        (band.lower * target) / 100,
        Math.min(top, ((band.upper ?? Number.POSITIVE_INFINITY) * target) / 100),
      ] as [number, number, number],
      light: band.light,
    }));
  });
}

export function periodOption(given: Given) {
  const { periods, colours, texts, isNarrow } = given;
  const values = periods.flatMap(({ planned, reported, verified }) =>
    [planned, reported, verified].map((fact) => fact?.value ?? 0),
  );
  const top = Math.max(...values) * 1.18 || 1;
  const bands = bandRows(given, top);
  const isCrowded = isNarrow ? periods.length > 5 : periods.length > 14;
  // A bar that ends at its target has its number there already.
  const isAtTarget = (index: number, value: number) =>
    Math.abs(value - (periods[index]?.planned?.value ?? -top)) < top * 0.08;
  const label = {
    show: !isCrowded,
    position: 'top',
    color: colours.ink,
    fontSize: 12,
    formatter: ({ value, dataIndex }: { value: number; dataIndex: number }) =>
      isAtTarget(dataIndex, value) ? '' : texts.value(value),
  };
  const bar = (name: string, kind: 'reported' | 'verified', look: object) => ({
    type: 'bar',
    name,
    data: periods.map((period) => period[kind]?.value ?? null),
    barWidth: isNarrow ? '26%' : '24%',
    barGap: '12%',
    itemStyle: look,
    label,
  });
  const hasVerified = periods.some((period) => period.verified);
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit', fontSize: 12, color: colours.ink },
    grid: { left: 8, right: 8, top: 28, bottom: 8, containLabel: true },
    xAxis: {
      type: 'category',
      data: periods.map((period) => (isNarrow || periods.length > 4 ? period.period : period.name)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.soft } },
      axisLabel: { color: colours.soft, fontSize: 12, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: top,
      splitNumber: 4,
      splitLine: { lineStyle: { color: colours.line } },
      axisLabel: {
        color: colours.soft,
        fontSize: 12,
        formatter: (value: number) => texts.value(value),
        showMaxLabel: false,
      },
    },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      backgroundColor: colours.sheet,
      borderColor: colours.line,
      textStyle: { color: colours.ink, fontSize: 12 },
      valueFormatter: (value: unknown) => texts.value(typeof value === 'number' ? value : null),
    },
    series: [
      {
        type: 'custom',
        silent: true,
        tooltip: { show: false },
        data: bands.map((band) => band.value),
        renderItem: (item: { dataIndex: number }, pen: Pen) => {
          const [x, bottom] = pen.coord([pen.value(0), pen.value(1)]);
          const [, upper] = pen.coord([pen.value(0), pen.value(2)]);
          const width = pen.size([1, 0])[0] * slot;
          const fill = colours.lights[bands[item.dataIndex]?.light ?? ''] ?? colours.line;
          return {
            type: 'rect',
            shape: { x: x - width / 2, y: upper, width, height: Math.max(0, bottom - upper) },
            style: { fill, opacity: 0.09 },
          };
        },
      },
      bar(texts.t('staff.fact.reported'), 'reported', hatched(colours)),
      ...(hasVerified ? [bar(texts.t('staff.fact.verified'), 'verified', { color: colours.bar })] : []),
      {
        type: 'custom',
        name: texts.t('staff.fact.planned'),
        data: periods.map((period, index) => [index, period.planned?.value ?? Number.NaN]),
        encode: { x: 0, y: 1, tooltip: 1 },
        z: 5,
        renderItem: (_: unknown, pen: Pen) => {
          const target = pen.value(1);
          if (Number.isNaN(target)) return null;
          const [x, y] = pen.coord([pen.value(0), target]);
          const half = (pen.size([1, 0])[0] * slot) / 2;
          const text = {
            type: 'text',
            style: {
              text: texts.value(target),
              x: x - half,
              y: y - 4,
              fill: colours.ink,
              fontSize: 12,
              fontFamily: 'inherit',
              fontWeight: 600,
              textVerticalAlign: 'bottom',
            },
          };
          const line = {
            type: 'line',
            shape: { x1: x - half, y1: y, x2: x + half, y2: y },
            style: { stroke: colours.ink, lineWidth: 2 },
          };
          return { type: 'group', children: isCrowded || target === 0 ? [line] : [line, text] };
        },
      },
    ],
  };
}

function hatched(colours: Colours) {
  return {
    color: colours.sheet,
    borderColor: colours.bar,
    borderWidth: 1,
    decal: { color: colours.bar, rotation: Math.PI / 4, dashArrayX: [1, 0], dashArrayY: [1.4, 3.2], symbolSize: 1 },
  };
}
