import { Link } from '@tanstack/react-router';
import type { TargetChange } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import { DecideTargetChange } from './decide-target-change';
import classes from './period-lives.module.css';
import { ChangedTargets } from './target-change-values';

/** One dictamen: what was asked and why, the values of each period, and the two signatures. */
export function TargetChangeCard({ plan, its }: { plan: string; its: TargetChange }) {
  const { t, named, day } = useTexts();
  const heading = `change-${its.id}`;
  return (
    <section className={page.section} aria-labelledby={heading}>
      <h2 id={heading}>
        {t('staff.target_changes.number', { number: its.number })} · {named('staff.change_kind', its.kind)}
      </h2>
      <p>
        {its.element && (
          <Link to="/elements/$element" params={{ element: its.element }}>
            {its.element_code} · {its.indicator_name}
          </Link>
        )}
      </p>
      <ChangedTargets its={its} />
      <div className={classes.stack}>
        {its.cause && <p>{t('staff.target_changes.cause_said', { text: its.cause })}</p>}
        {its.legal_ground && <p>{t('staff.target_changes.legal_said', { text: its.legal_ground })}</p>}
        {its.impact && <p>{t('staff.target_changes.impact_said', { text: its.impact })}</p>}
        <p className="soft">
          {t('staff.target_changes.asked', { person: its.requested_by ?? '—', day: day(its.requested_on) })}
        </p>
        <p className="soft">
          {its.decided_on
            ? t(its.state === 'authorised' ? 'staff.target_changes.authorised' : 'staff.target_changes.refused', {
                person: its.decided_by ?? '—',
                day: day(its.decided_on),
                reason: its.decision_reason,
              })
            : t('staff.target_changes.until', { day: day(its.authorise_by) })}
        </p>
      </div>
      {its.may_decide && <DecideTargetChange plan={plan} its={its} />}
    </section>
  );
}
