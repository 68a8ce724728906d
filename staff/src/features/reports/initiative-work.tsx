import type { OfficeReport } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './report-page.module.css';

interface Props {
  work: OfficeReport['joint_work'];
  /** Offices that the report names, as it is written now. */
  named: readonly string[];
}

/** Initiative by initiative: with whom the plan has it work, and who of them the report does not name yet (PMG-44). */
export function InitiativeWork({ work, named }: Props) {
  const { t } = useTexts();
  const shared = work.filter(({ planned }) => planned.length > 0);
  if (shared.length === 0) return null;
  return (
    <ul className={classes.work} aria-label={t('staff.office_report.by_initiative')}>
      {shared.map(({ element, planned }) => {
        const missing = planned.filter(({ id }) => !named.includes(id));
        return (
          <li key={element.id} data-integrality={missing.length > 0 ? 'not_named' : 'met'}>
            <span>
              {element.code} {element.name}
            </span>
            <span className={missing.length > 0 ? classes.lacks : 'soft'}>
              {missing.length > 0
                ? t('staff.office_report.not_named', { offices: missing.map(({ name }) => name).join(', ') })
                : t('staff.office_report.all_named')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
