import { Link } from '@tanstack/react-router';
import type { ElementName, PlanRow } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './board-path.module.css';

interface Props {
  plan: PlanRow;
  path: ElementName[];
}

/** From the whole plan down to what is open. */
export function BoardPath({ plan, path }: Props) {
  const { t } = useTexts();
  const last = path.at(-1);
  return (
    <nav aria-label={t('staff.path')}>
      <ol className={classes.path}>
        <li>
          <Link to="." search={({ under: _, ...kept }) => kept} aria-current={last ? undefined : 'page'}>
            {plan.name}
          </Link>
        </li>
        {path.map((element) => (
          <li key={element.id}>
            <Link
              to="."
              search={(kept) => ({ ...kept, under: element.id })}
              aria-current={element === last ? 'page' : undefined}
            >
              {element.level} {element.code}
              <span className={classes.name}>. {element.name}</span>
            </Link>
          </li>
        ))}
        {last && (
          <li className={classes.sheet}>
            <Link to="/elements/$element" params={{ element: last.id }} search={({ on }) => (on ? { on } : {})}>
              {t('staff.board.open_sheet')}
            </Link>
          </li>
        )}
      </ol>
    </nav>
  );
}
