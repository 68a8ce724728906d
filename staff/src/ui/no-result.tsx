import { useTexts } from '@/i18n/use-texts';
import classes from './no-result.module.css';

/** Beside a goal that no indicator tells of: work is done, and nothing will say whether it served. */
export function NoResult() {
  const { t } = useTexts();
  return (
    <span className={classes.mark} title={t('staff.no_result.why')}>
      {t('staff.no_result.mark')}
    </span>
  );
}
