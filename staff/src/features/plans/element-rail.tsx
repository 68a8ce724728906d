import type { Element } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { Terms } from '@/ui/terms';
import classes from './element-rail.module.css';

interface Props {
  element: Element;
}

/** Who answers for it (the post first, then the name), when, where. */
export function ElementRail({ element }: Props) {
  const { t, named, day, hundredths } = useTexts();
  const { description, person_post, person_name, office_name, collaborating_offices, start_on, end_on } = element;
  const person = person_name && (
    <>
      {person_post && <div>{person_post}</div>}
      <div className="soft">{person_name}</div>
    </>
  );
  return (
    <aside className={classes.rail} aria-label={t('staff.element.about')}>
      <Terms
        rows={[
          [t('staff.element.office'), office_name ?? t('staff.element.no_office')],
          [t('staff.element.person'), person],
          [t('staff.element.collaborating'), collaborating_offices.map((office) => office.name).join(', ')],
          [t('staff.element.starts'), start_on && day(start_on)],
          [t('staff.element.ends'), end_on && day(end_on)],
          [t('staff.column.weight'), element.weight === null ? null : `${hundredths(element.weight)} %`],
          [t('staff.element.priority'), element.priority && named('staff.priority', element.priority)],
          [
            t('staff.element.initiative_kind'),
            element.initiative_kind && named('staff.initiative', element.initiative_kind),
          ],
          [t('staff.element.action_type'), element.action_type && named('staff.action', element.action_type)],
          [t('staff.element.theme'), element.theme],
          [t('staff.element.place'), element.place],
        ]}
      />
      {description && (
        <>
          <h2>{t('staff.element.description')}</h2>
          <p>{description}</p>
        </>
      )}
    </aside>
  );
}
