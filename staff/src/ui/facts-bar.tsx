import { useTexts } from '@/i18n/use-texts';
import classes from './facts-bar.module.css';

interface Props {
  planned: number | null;
  reported: number | null;
  verified: number | null;
}

const within = (value: number) => `${Math.min(100, Math.max(0, value))}%`;

/** Three facts, three forms: expected a thin tick, reported a hatched bar, verified a solid one. From 0 to 100 %. */
export function FactsBar({ planned, reported, verified }: Props) {
  const { t, percent } = useTexts();
  const label = t('staff.facts.label', {
    planned: percent(planned),
    reported: percent(reported),
    verified: percent(verified),
  });
  const isOver = Math.max(reported ?? 0, verified ?? 0) > 100;
  return (
    <div className={classes.track} role="img" aria-label={label} data-over={isOver}>
      {reported !== null && (
        <span className={classes.reported} data-fact="reported" style={{ width: within(reported) }} />
      )}
      {verified !== null && (
        <span className={classes.verified} data-fact="verified" style={{ width: within(verified) }} />
      )}
      {planned !== null && <span className={classes.planned} data-fact="planned" style={{ left: within(planned) }} />}
    </div>
  );
}
