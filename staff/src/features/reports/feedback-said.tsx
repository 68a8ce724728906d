import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { Feedback } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './feedback.module.css';

interface Props {
  feedback: Feedback;
}

/** What waits for the office, what is due first standing first. */
export function FeedbackDuties({ feedback }: Props) {
  const { t, shortDay } = useTexts();
  return (
    <section className={classes.part} aria-labelledby="feedback-duties">
      <h2 id="feedback-duties">{t('staff.feedback.duties')}</h2>
      {feedback.duties.length === 0 ? (
        <p className="soft">{t('staff.feedback.no_duties')}</p>
      ) : (
        <ul className={classes.duties}>
          {feedback.duties.map(({ duty, text, due_on, days_late }) => (
            <li key={`${duty} ${due_on} ${text}`}>
              <span className={classes.due} data-late={days_late > 0}>
                {t('staff.feedback.due', { day: shortDay(due_on), late: days_late })}
              </span>
              <span>{t(`staff.feedback.duty.${duty}`, { text })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type Turns = Feedback['observations'][number]['turns'];

function Turns({ turns, group }: { turns: Turns; group: 'staff.turn' | 'staff.recommendation_turn' }) {
  const { t, named, instant } = useTexts();
  return turns.map((turn) => (
    <p key={turn.recorded_at} className={classes.turn}>
      <strong>{named(group, turn.kind)}</strong> {turn.text}{' '}
      {turn.proof !== '' && t('staff.recommendations.proof_is', { proof: turn.proof })}{' '}
      {turn.files.length > 0 && `${t('staff.feedback.files')} `}
      {turn.files.map((file, index) => (
        <Fragment key={file.id}>
          {index > 0 && ', '}
          {file.content === null ? (
            file.name
          ) : (
            <a href={file.content} download>
              {file.name}
            </a>
          )}
          {file.withdrawn_at !== null &&
            ` ${t('staff.feedback.withdrawn', { day: instant(file.withdrawn_at), reason: file.withdrawal_reason })}`}
        </Fragment>
      ))}{' '}
      {turn.lost_proof && <strong>{t('staff.recommendations.lost_proof')} </strong>}
      <span className="soft">{[turn.person_name, instant(turn.recorded_at)].filter(Boolean).join(' · ')}</span>
    </p>
  ));
}

export function FeedbackObservations({ feedback }: Props) {
  const { t, named, shortDay } = useTexts();
  return (
    <section className={classes.part} aria-labelledby="feedback-observations">
      <h2 id="feedback-observations">{t('staff.feedback.observations')}</h2>
      {feedback.observations.length === 0 && <p className="soft">{t('staff.feedback.no_observations')}</p>}
      <ul className={classes.said}>
        {feedback.observations.map((one) => (
          <li key={one.id}>
            <p className={classes.head}>
              <strong>{named('staff.criterion_of_report', one.criterion)}</strong>
              <span>{named('staff.observation_severity', one.severity)}</span>
              <span>{named('staff.observation_state', one.state)}</span>
              <span className="soft">{t('staff.observation.due', { day: shortDay(one.due_on) })}</span>
              <span className="soft">{one.subject_name || t('staff.observation.whole')}</span>
            </p>
            <p>{one.text}</p>
            <Turns turns={one.turns} group="staff.turn" />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function FeedbackRecommendations({ feedback }: Props) {
  const { t, named, shortDay } = useTexts();
  return (
    <section className={classes.part} aria-labelledby="feedback-recommendations">
      <h2 id="feedback-recommendations">{t('staff.recommendations.title')}</h2>
      {feedback.recommendations.length === 0 && <p className="soft">{t('staff.feedback.no_recommendations')}</p>}
      <ul className={classes.said}>
        {feedback.recommendations.map((one) => (
          <li key={one.id}>
            <p className={classes.head}>
              <strong>{named('staff.recommendation_criterion', one.criterion)}</strong>
              <span>{named('staff.recommendation_origin', one.origin)}</span>
              <span>{named('staff.recommendation_state', one.state)}</span>
              <span className="soft">{t('staff.observation.due', { day: shortDay(one.due_on) })}</span>
            </p>
            <p>{one.text}</p>
            <Turns turns={one.turns} group="staff.recommendation_turn" />
          </li>
        ))}
      </ul>
      <p className="no-print">
        <Link to="/recommendations">{t('staff.recommendations.register')}</Link>
      </p>
    </section>
  );
}
