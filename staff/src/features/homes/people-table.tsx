import type { WorkOfPerson } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import sheet from '@/ui/sheet.module.css';
import classes from './goal-table.module.css';

interface Props {
  people: WorkOfPerson[];
  /** Where reports are off nobody is late. */
  hasReports: boolean;
}

/** Who of the office carries what, what is late now, and how many of their reports came in time. */
export function PeopleTable({ people, hasReports }: Props) {
  const { t, count, percent } = useTexts();
  return (
    <>
      <div className={sheet.scroll}>
        <table className={`${sheet.table} ${classes.people}`} aria-label={t('staff.office_home.people')}>
          <thead>
            <tr>
              <th scope="col">{t('staff.office_home.person')}</th>
              <th scope="col" className={sheet.number}>
                {t('staff.office_home.subjects')}
              </th>
              {hasReports && (
                <>
                  <th scope="col" className={sheet.number}>
                    {t('staff.office_home.late')}
                  </th>
                  <th scope="col" className={sheet.number}>
                    {t('staff.office_home.in_time')}
                  </th>
                  <th scope="col" className={sheet.number}>
                    {t('staff.office_home.punctuality')}
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.person ?? 'nobody'}>
                <th scope="row" className={classes.name}>
                  {person.person ? (person.person_name ?? person.person_post) : t('staff.office_home.nobody')}{' '}
                  <span className="soft">{person.person_name && person.person_post}</span>
                </th>
                <td className={sheet.number} data-label={t('staff.office_home.subjects')}>
                  {count(person.subjects)}
                </td>
                {hasReports && (
                  <>
                    <td className={sheet.number} data-label={t('staff.office_home.late')} data-late={person.late > 0}>
                      {count(person.late)}
                    </td>
                    <td className={sheet.number} data-label={t('staff.office_home.in_time')}>
                      {t('staff.office_home.of', {
                        part: count(person.on_time_count),
                        whole: count(person.on_time_count + person.late_count),
                      })}
                    </td>
                    <td className={sheet.number} data-label={t('staff.office_home.punctuality')}>
                      {percent(person.punctuality)}
                    </td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hasReports && <p className={classes.note}>{t('staff.office_home.how')}</p>}
    </>
  );
}
