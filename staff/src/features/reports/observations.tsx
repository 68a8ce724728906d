import type { Observation, OfficeReport } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import type { ReportAddress } from './api/show-report';
import classes from './observations.module.css';
import { TurnForm } from './turn-form';

interface Props {
  report: OfficeReport;
  at: ReportAddress;
  on: string;
  /** Of a line, or of the whole report. */
  subject: string | null;
  onReport: (next: OfficeReport) => void;
}

/** What Planning observed here, what was answered, and the next turn for whoever has it. */
export function Observations({ report, at, on, subject, onReport }: Props) {
  const { t } = useTexts();
  const here = report.observations.filter((one) => one.subject === subject);
  if (here.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t('staff.observation.title')}>
      {here.map((one) => (
        <li key={one.id} className={classes.one} data-state={one.state}>
          <Said one={one} />
          <TurnForm key={one.state} report={report} at={at} on={on} observation={one} onReport={onReport} />
        </li>
      ))}
    </ul>
  );
}

function Said({ one }: { one: Observation }) {
  const { t, named, shortDay, instant } = useTexts();
  return (
    <>
      <p className={classes.head}>
        <strong>{named('staff.criterion_of_report', one.criterion)}</strong>
        <span data-severity={one.severity}>{named('staff.observation_severity', one.severity)}</span>
        <span>{named('staff.observation_state', one.state)}</span>
        <span className="soft">{t('staff.observation.due', { day: shortDay(one.due_on) })}</span>
      </p>
      <p>{one.text}</p>
      <p className="soft">{[one.person_name, one.person_post, instant(one.recorded_at)].filter(Boolean).join(' · ')}</p>
      {one.turns.map((turn) => (
        <p key={turn.recorded_at} className={classes.turn}>
          <strong>{named('staff.turn', turn.kind)}</strong> {turn.text}{' '}
          <span className="soft">{[turn.person_name, instant(turn.recorded_at)].filter(Boolean).join(' · ')}</span>
        </p>
      ))}
    </>
  );
}
