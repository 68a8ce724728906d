import { useTexts } from '@/i18n/use-texts';
import classes from './figure-button.module.css';
import { usePanel } from './use-panel';

interface Props {
  /** Which explanation it opens. */
  panel: string;
  /** What the figure is, for who does not see the column's head. */
  label: string;
  children: string;
  isStrong?: boolean;
  tabIndex?: number;
}

/** A figure that answers why: pressing it opens its explanation beside the page. */
export function FigureButton({ panel, label, children, isStrong = false, tabIndex = 0 }: Props) {
  const { t } = useTexts();
  const { shown, open } = usePanel();
  return (
    <button
      type="button"
      className={classes.figure}
      data-strong={isStrong}
      tabIndex={tabIndex}
      aria-haspopup="dialog"
      aria-expanded={shown === panel}
      aria-label={t('staff.figure.why', { label, value: children })}
      onClick={(event) => {
        event.stopPropagation();
        open(panel);
      }}
    >
      {children}
    </button>
  );
}
