import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Element } from '@/api/contract';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { coverQuery } from './api/show-cover';
import { CoverState, ReachMark, StatusMark } from './cover-state';
import classes from './covers.module.css';

/** On the initiative's page: its status, where its sheets stand, whom it reaches. */
export function CoverSummary({ element }: { element: Element }) {
  const { t } = useTexts();
  const on = useDay();
  const { data: cover } = useQuery(coverQuery(element.id, on));
  if (!cover) return null;
  return (
    <section className={classes.section} aria-labelledby="cover-summary">
      <div className={classes.head}>
        <h2 id="cover-summary">{t('staff.cover.link')}</h2>
        <Link to="/elements/$element/cover" params={{ element: element.id }}>
          {t('staff.cover.open')}
        </Link>
      </div>
      <dl className={classes.facts}>
        <div>
          <dt>{t('staff.covers.status')}</dt>
          <dd>
            <StatusMark status={cover.status} />
          </dd>
        </div>
        {cover.sheets.map((sheet) => (
          <div key={sheet.sheet}>
            <dt>{t(`staff.covers.${sheet.sheet}`)}</dt>
            <dd>
              <CoverState state={sheet.state} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('staff.covers.reach')}</dt>
          <dd>
            <ReachMark reach={cover.reach} />
          </dd>
        </div>
      </dl>
    </section>
  );
}
