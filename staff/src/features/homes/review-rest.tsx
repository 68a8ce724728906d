import { Link } from '@tanstack/react-router';
import type { Review } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './task-list.module.css';

/** What waits for Planning besides reports: plans to approve, urgent needs, imports that went wrong. */
export function ReviewRest({ review }: { review: Review }) {
  const { t, named, shortDay, instant } = useTexts();
  return (
    <>
      {review.drafts.length > 0 && (
        <section aria-labelledby="review-drafts">
          <div className={classes.head}>
            <h2 id="review-drafts">{t('staff.review.drafts')}</h2>
          </div>
          <ul className={classes.list}>
            {review.drafts.map((plan) => (
              <li key={plan.id} className={classes.line}>
                <Link to="/plans/$plan/readiness" params={{ plan: plan.id }}>
                  {plan.code} · {plan.name}
                </Link>
                <span className="soft">
                  {shortDay(plan.start_on)} – {shortDay(plan.end_on)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {review.needs.length > 0 && (
        <section aria-labelledby="review-needs">
          <div className={classes.head}>
            <h2 id="review-needs">{t('staff.review.needs')}</h2>
          </div>
          <p className="soft">{t('staff.review.needs_hint')}</p>
          <ul className={classes.list}>
            {review.needs.map((need) => (
              <li key={need.id} className={classes.line}>
                <Link to="/administration/needs" search={{ show: 'waiting' }}>
                  {need.code} · {need.name}
                </Link>
                <span>{need.affected !== null && t('staff.needs.people', { count: need.affected })}</span>
                <span className="soft">{[need.place, need.office_name].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {review.covers.length > 0 && (
        <section aria-labelledby="review-covers">
          <div className={classes.head}>
            <h2 id="review-covers">{t('staff.review.covers')}</h2>
          </div>
          <ul className={classes.list}>
            {review.covers.map((one) => (
              <li key={one.element} className={classes.line}>
                <Link to="/elements/$element/cover" params={{ element: one.element }}>
                  {one.code} · {one.name}
                </Link>
                <span className="soft">{one.sheets.map((sheet) => named('staff.covers', sheet)).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {review.imports.length > 0 && (
        <section aria-labelledby="review-imports">
          <div className={classes.head}>
            <h2 id="review-imports">{t('staff.review.imports')}</h2>
          </div>
          <ul className={classes.list}>
            {review.imports.map((tried) => (
              <li key={tried.id} className={classes.line}>
                <Link to="/imports/$import" params={{ import: tried.id }}>
                  {tried.file_name}
                </Link>
                <span>
                  {named('staff.import_state', tried.state)} ·{' '}
                  {t('staff.review.refused_rows', { count: tried.refused })}
                </span>
                <span className="soft">
                  {[instant(tried.started_at), tried.person_name].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
