import { Refusal, Unreachable } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import { Moved } from './act';
import classes from './editor.module.css';
import type { Acts } from './use-acts';

interface Props {
  acts: Acts;
  /** What went wrong is told elsewhere: beside the box or in the window that is open. */
  isQuiet: boolean;
}

/** What was just done, or why it was not; also for who only hears it. */
export function StatusLine({ acts: { told, problem, isBusy }, isQuiet }: Props) {
  const { t } = useTexts();
  const words = () => {
    if (problem instanceof Moved) return t('staff.edit.moved_by_another', { label: problem.message });
    if (problem instanceof Unreachable) return t('staff.error.unreachable.title');
    if (problem instanceof Refusal)
      return problem.problem.fields?.map((field) => field.message).join(' ') || problem.problem.title;
    return problem === null ? '' : t('staff.error.not_saved');
  };
  const isWrong = problem !== null && !isQuiet;
  return (
    <p className={classes.status} role="status" data-wrong={isWrong}>
      {isWrong
        ? words()
        : isBusy
          ? t('staff.edit.saving')
          : told
            ? t(`staff.edit.${told.kind}`, { say: told.say })
            : '\u00a0'}
    </p>
  );
}
