import { useComputedColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Indicator, PeriodFacts } from '@/api/contract';
import { lightProfilesQuery } from '@/api/list-light-profiles';
import { useTexts } from '@/i18n/use-texts';
import { initialise } from './draw';
import classes from './period-chart.module.css';
import { type Colours, periodOption } from './period-option';

interface Props {
  periods: PeriodFacts[];
  unit: string;
  on: string;
  indicator: Indicator;
}

const lights = ['red', 'orange', 'yellow', 'green', 'purple', 'blue', 'grey'];

function coloursOf(element: HTMLElement): Colours {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const shapes = lights.map((light) => [light, read(`${light}-shape`) || read(light)] as const);
  const over = [['yellow_over', read('yellow-shape')] as const, ['red_over', read('red')] as const];
  return {
    ink: read('ink'),
    soft: read('ink-soft'),
    bar: read('ink-bar'),
    line: read('line'),
    sheet: read('paper'),
    lights: Object.fromEntries([...shapes, ...over]),
  };
}

/** Waits until a changing window has come to rest. */
function useWidth(place: HTMLElement | null): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!place) return;
    let timer = 0;
    const observer = new ResizeObserver(() => {
      clearTimeout(timer);
      timer = window.setTimeout(() => setWidth(place.clientWidth), 120);
    });
    setWidth(place.clientWidth);
    observer.observe(place);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [place]);
  return width;
}

/** A picture of the table below it: hidden from who reads with a voice, since the table says the same. */
export function PeriodChart({ periods, unit, on, indicator }: Props) {
  const texts = useTexts();
  const { t, day } = texts;
  const scheme = useComputedColorScheme();
  const [place, setPlace] = useState<HTMLDivElement | null>(null);
  const width = useWidth(place);
  const { data: profiles } = useQuery(lightProfilesQuery);
  const hasVerified = periods.some((period) => period.verified);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read anew when the scheme changes
  useEffect(() => {
    if (!place || width === 0) return;
    const chart = initialise(place, null, { renderer: 'svg', width, height: 300 });
    const colours = coloursOf(place);
    chart.setOption(periodOption({ periods, indicator, profiles, colours, texts, isNarrow: width < 520 }));
    return () => chart.dispose();
  }, [place, periods, indicator, profiles, texts, width, scheme]);

  return (
    <figure className={classes.chart}>
      <figcaption>
        <strong>{t('staff.chart.title', { unit, day: day(on) })}</strong>
        <span className={classes.key}>
          <span>
            <i className={classes.target} /> {t('staff.fact.planned')}
          </span>
          <span>
            <i className={classes.reported} /> {t('staff.fact.reported')}
          </span>
          {hasVerified && (
            <span>
              <i className={classes.verified} /> {t('staff.fact.verified')}
            </span>
          )}
        </span>
      </figcaption>
      <div ref={setPlace} className={classes.place} aria-hidden="true" />
    </figure>
  );
}
