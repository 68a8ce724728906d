import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { convocationsQuery } from '@/api/list-convocations';
import { useTexts } from '@/i18n/use-texts';
import classes from './task-list.module.css';

interface Props {
  /** An office sees what it is called to; Planning, of which calls it is to be noted who took part. */
  standing: 'to_come' | 'to_mark';
  office?: string | undefined;
}

/** Calls that wait, the next first. Nothing where none waits, or the module is off. */
export function ConvocationsBrief({ standing, office }: Props) {
  const { t, weekday } = useTexts();
  const { data } = useQuery({ ...convocationsQuery({ standing, ...(office && { office }) }), retry: false });
  const waiting = [...(data?.items ?? [])].sort((a, b) => a.held_on.localeCompare(b.held_on));
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby={`convocations-${standing}`}>
      <div className={classes.head}>
        <h2 id={`convocations-${standing}`}>
          {t(standing === 'to_come' ? 'staff.convocations.coming' : 'staff.convocations.to_mark')}
        </h2>
        <Link to="/convocations">{t('staff.convocations.register')}</Link>
      </div>
      <ul className={classes.list}>
        {waiting.slice(0, 5).map((one) => (
          <li key={one.id} className={classes.line}>
            <span>
              {one.title}: {one.purpose}
            </span>
            <span className="soft">{t('staff.convocations.on', { day: weekday(one.held_on) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
