import { Link } from '@tanstack/react-router';
import type { Element } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './element-path.module.css';

interface Props {
  element: Element;
}

/** From the plan down to this element; each step opens the board there. */
export function ElementPath({ element }: Props) {
  const { t } = useTexts();
  const { plan, path, id } = element;
  return (
    <nav aria-label={t('staff.path')}>
      <ol className={classes.path}>
        <li>
          <Link to="/plans/$plan/board" params={{ plan: plan.id }} search={({ on }) => (on ? { on } : {})}>
            {plan.name}
          </Link>
        </li>
        {path
          .filter((step) => step.id !== id)
          .map((step) => (
            <li key={step.id}>
              <Link
                to="/plans/$plan/board"
                params={{ plan: plan.id }}
                search={({ on }) => ({ ...(on && { on }), under: step.id })}
                title={step.name}
              >
                {step.level} {step.code}
              </Link>
            </li>
          ))}
      </ol>
    </nav>
  );
}
