import { useEffect, useRef } from 'react';
import { Refusal, Unreachable } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import classes from './problem-summary.module.css';

interface Props {
  error: unknown;
  /** Where each field of the contract stands on the page: its element's id. */
  fields?: Record<string, string>;
}

/** At the top of a form that was refused: everything that is wrong at once, each with a way to its field. */
export function ProblemSummary({ error, fields = {} }: Props) {
  const { t } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) box.current?.focus();
  }, [error]);
  if (!error) return null;
  const problem = error instanceof Refusal ? error.problem : null;
  const title =
    error instanceof Unreachable ? t('staff.error.unreachable.title') : problem?.title || t('staff.error.not_saved');
  return (
    <div ref={box} className={classes.box} role="alert" tabIndex={-1}>
      <strong>{title}</strong>
      {error instanceof Unreachable && <p>{t('staff.error.typed_is_kept')}</p>}
      {problem?.detail && <p>{problem.detail}</p>}
      {problem?.fields && (
        <ul>
          {problem.fields.map((found) => {
            const place = fields[found.field];
            return (
              <li key={`${found.field} ${found.code}`}>
                {place ? <a href={`#${place}`}>{found.message}</a> : found.message}
              </li>
            );
          })}
        </ul>
      )}
      {problem?.incident && <p>{t('staff.error.incident', { incident: problem.incident })}</p>}
    </div>
  );
}
