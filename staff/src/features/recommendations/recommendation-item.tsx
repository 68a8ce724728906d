import type { Recommendation } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { AnswerFiles } from './answer-files';
import classes from './recommendations.module.css';
import { TurnForm } from './turn-form';

/** One recommendation: to whom, by when, its turns, and the next one for whoever has it. */
export function RecommendationItem({ one }: { one: Recommendation }) {
  const { t, named, shortDay, instant } = useTexts();
  return (
    <li className={classes.one} data-state={one.state} data-late={one.days_late > 0 || undefined}>
      <h2>{one.office_name}</h2>
      <p className={classes.head}>
        <strong>{named('staff.recommendation_criterion', one.criterion)}</strong>
        <span>{named('staff.recommendation_state', one.state)}</span>
        <span className={one.days_late > 0 ? classes.late : 'soft'}>
          {t('staff.recommendations.due', { day: shortDay(one.due_on), late: one.days_late })}
        </span>
      </p>
      <p>{one.text}</p>
      <p className="soft">
        {[named('staff.recommendation_origin', one.origin), one.person_name, one.person_post, instant(one.recorded_at)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {one.turns.map((turn) => (
        <div key={turn.recorded_at} className={classes.turn}>
          <p>
            <strong>{named('staff.recommendation_turn', turn.kind)}</strong> {turn.text}
          </p>
          {turn.proof && <p>{t('staff.recommendations.proof_is', { proof: turn.proof })}</p>}
          {turn.files.length > 0 && <AnswerFiles turn={turn} />}
          {turn.lost_proof && (
            <p className={classes.unproved}>
              {t('staff.recommendations.lost_proof')}{' '}
              {turn === one.turns.at(-1) && one.may.includes('returned') && t('staff.recommendations.lost_proof_judge')}
            </p>
          )}
          <p className="soft">
            {[turn.person_name, turn.person_post, instant(turn.recorded_at)].filter(Boolean).join(' · ')}
          </p>
        </div>
      ))}
      {one.may.length > 0 && <TurnForm key={one.turns.length} one={one} />}
    </li>
  );
}
