import { useTexts } from '@/i18n/use-texts';
import classes from './schedule-page.module.css';

const forms = ['planned', 'expected', 'reported', 'verified', 'approved', 'critical', 'room'] as const;

/** How to read the bars: forms, not colours. Colours are the lights', with their shape beside each bar. */
export function ScheduleKey() {
  const { named } = useTexts();
  return (
    <ul className={classes.key}>
      {forms.map((form) => (
        <li key={form}>
          <span className={classes.sample} data-form={form} aria-hidden="true" />
          {named('staff.schedule.key', form)}
        </li>
      ))}
    </ul>
  );
}
