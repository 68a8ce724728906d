import type { Light, LightCount } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './light.module.css';
import { LightMark } from './light-mark';

interface Props {
  counts: LightCount[];
}

// The worst first.
const order: Light[] = ['red', 'orange', 'yellow', 'green', 'blue', 'yellow_over', 'red_over', 'purple', 'grey'];

/** How many goals of each light: shape and number, the words for who cannot see the shapes. */
export function LightCounts({ counts }: Props) {
  const { named, count } = useTexts();
  const present = order.flatMap((light) => counts.filter((found) => found.light === light && found.count > 0));
  return (
    <ul className={classes.counts}>
      {present.map((found) => (
        <li key={found.light} className={classes.count} title={named('staff.light', found.light)}>
          <LightMark light={found.light} />
          <span>{count(found.count)}</span>
          <span className="unseen">{named('staff.light', found.light)}</span>
        </li>
      ))}
    </ul>
  );
}
