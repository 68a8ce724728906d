import { useMemo } from 'react';
import { useTexts } from '@/i18n/use-texts';
import { Light } from '@/ui/light';
import { dayNumber } from './day-number';
import { GanttBar, type Ruler } from './gantt-bar';
import { waitsText } from './row-sentence';
import type { Item, Plan } from './schedule';
import classes from './schedule-paper.module.css';
import { timeLabels } from './time-labels';
import { scaleOf, unitsIn, zoomFor, zoomLevels } from './time-scale';

interface Props {
  plan: Plan;
  shown: Item[];
  on: string;
  /** Whose it is: institution and plan. */
  title: string;
}

/** The Gantt on paper: a table whose head comes again on each sheet, its bars drawn as lines, not as a picture. */
export function SchedulePaper({ plan, shown, on, title }: Props) {
  const texts = useTexts();
  const { t, day, shortDay, percent, language } = texts;
  const scale = useMemo(() => scaleOf(zoomFor(plan.range, 1400), plan.range), [plan]);
  const label = useMemo(() => timeLabels(language), [language]);
  const share = (days: number) => `${(100 * days) / (scale.until - scale.from)}%`;
  const ruler: Ruler = { place: (at) => share(at - scale.from), length: share };
  const { major, minor } = zoomLevels[scale.zoom];
  const cutOff = { left: share(dayNumber(on) + 1 - scale.from) };
  return (
    <table className={classes.paper}>
      <thead>
        <tr>
          <th colSpan={5} className={classes.title}>
            {t('staff.schedule.paper', { title, day: day(on) })}
          </th>
        </tr>
        <tr>
          <th scope="col">{t('staff.column.name')}</th>
          <th scope="col">{t('staff.schedule.column.start')}</th>
          <th scope="col">{t('staff.schedule.column.end')}</th>
          <th scope="col">{t('staff.column.light')}</th>
          <th scope="col" className={classes.calendar}>
            {[major, minor].map((unit, line) => (
              <div key={line === 0 ? 'major' : 'minor'} className={classes.units}>
                {unitsIn(unit, scale).map(({ from }) => (
                  <span key={from} style={{ left: ruler.place(from) }}>
                    {label(unit, from, line === 0)}
                  </span>
                ))}
              </div>
            ))}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((item) => (
          <tr key={item.row.id}>
            <th scope="row" style={{ paddingLeft: `${item.depth * 0.6}em` }}>
              <span className="soft">{item.row.code}</span> {item.row.name}
              {item.row.predecessors.length > 0 && <small> ({waitsText(item, plan.byId, texts)})</small>}
            </th>
            <td>{shortDay(item.row.start_on)}</td>
            <td>{shortDay(item.row.end_on)}</td>
            <td>
              <Light light={item.row.light} basis={item.row.basis} /> {percent(item.row.verified ?? item.row.reported)}
            </td>
            <td className={classes.time}>
              {unitsIn(minor, scale).map(({ from }) => (
                <span key={from} className={classes.line} style={{ left: ruler.place(from) }} />
              ))}
              <span className={classes.cutOff} style={cutOff} />
              <GanttBar item={item} ruler={ruler} showsRoom isPaper />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
