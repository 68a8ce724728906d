import type { Need } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './needs.module.css';

const shapes = { urgent: '■', high: '▲', medium: '●', low: '○' } as const;

/** A word with its shape: the colour only helps. */
export function Urgency({ urgency }: { urgency: Need['urgency'] }) {
  const { named } = useTexts();
  return (
    <span className={classes.urgency} data-urgency={urgency}>
      <span aria-hidden="true">{shapes[urgency]}</span> {named('staff.needs.urgency', urgency)}
    </span>
  );
}
