import { memo, useMemo } from 'react';
import type { TextKey } from '@/i18n/texts';
import { useTexts } from '@/i18n/use-texts';
import { dayText } from './day-number';
import classes from './gantt.module.css';
import type { Mark } from './marks';
import { timeLabels } from './time-labels';
import { placeOf, type Range, type Scale, unitsIn, zoomLevels } from './time-scale';

interface Props {
  scale: Scale;
  /** The days in view, and some around them. */
  window: Range;
  marks: Mark[];
}

const columns: readonly (readonly [key: TextKey, name: string | undefined])[] = [
  ['staff.column.name', classes.name],
  ['staff.column.light', classes.light],
];

/** The heads of the columns and the calendar above the bars. */
export const GanttHead = memo(function GanttHead({ scale, window, marks }: Props) {
  const { t, language, shortDay } = useTexts();
  const label = useMemo(() => timeLabels(language), [language]);
  const { major, minor } = zoomLevels[scale.zoom];
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a grid made of boxes, not of a table
    // biome-ignore lint/a11y/useFocusableInteractive: nothing to do in the head
    <div role="row" aria-rowindex={1} className={classes.headRow}>
      <div className={classes.side}>
        {columns.map(([key, name]) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div key={key} role="columnheader" className={name}>
            {t(key)}
          </div>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <div role="columnheader" className={classes.calendar} style={{ width: scale.width }}>
        <span className="unseen">{t('staff.schedule.time')}</span>
        {[major, minor].map((unit, line) => (
          <div key={line === 0 ? 'major' : 'minor'} aria-hidden="true" className={classes.units}>
            {unitsIn(unit, window).map(({ from, until }) => (
              <span
                key={from}
                className={classes.unit}
                style={{ left: placeOf(scale, from), width: (until - from) * scale.pixelsPerDay }}
              >
                <span>{label(unit, from, line === 0)}</span>
              </span>
            ))}
          </div>
        ))}
        {marks.map(({ name, day, isLeft }) => (
          <span
            key={name}
            aria-hidden="true"
            className={classes.flag}
            data-mark={name}
            data-left={isLeft}
            style={{ left: placeOf(scale, day + 1) }}
          >
            {t(`staff.schedule.mark.${name}`, { day: shortDay(dayText(day)) })}
          </span>
        ))}
      </div>
    </div>
  );
});
