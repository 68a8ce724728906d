import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { recommendationsQuery } from '@/api/list-recommendations';
import { useTexts } from '@/i18n/use-texts';
import classes from './task-list.module.css';

interface Props {
  /** Whose turn is shown: the office answers what is open, who recommended judges what was answered. */
  state: 'open' | 'answered';
  office?: string | undefined;
}

/** What was recommended and waits: the most urgent first. Nothing where none waits, or the module is off. */
export function RecommendationsBrief({ state, office }: Props) {
  const { t, named, shortDay } = useTexts();
  const { data } = useQuery({ ...recommendationsQuery({ state, ...(office && { office }) }), retry: false });
  const waiting = [...(data?.items ?? [])].sort((a, b) => a.due_on.localeCompare(b.due_on));
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby={`recommendations-${state}`}>
      <div className={classes.head}>
        <h2 id={`recommendations-${state}`}>{t(`staff.recommendations.waiting_${state}`)}</h2>
        <Link to="/recommendations">{t('staff.recommendations.register')}</Link>
      </div>
      <ul className={classes.list}>
        {waiting.slice(0, 5).map((one) => (
          <li key={one.id} className={classes.line}>
            <span>
              {one.office_name} · {named('staff.recommendation_criterion', one.criterion)}: {one.text}
            </span>
            <span className="soft">
              {t('staff.recommendations.due', { day: shortDay(one.due_on), late: one.days_late })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
