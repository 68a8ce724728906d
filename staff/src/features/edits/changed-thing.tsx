import { Link } from '@tanstack/react-router';
import type { ComparedThing } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './changes-page.module.css';

interface Props {
  thing: ComparedThing;
}

const signs = { added: '+', changed: '~', withdrawn: '−' } as const;
const coded: Record<string, string> = {
  initiative_kind: 'staff.initiative',
  action_type: 'staff.action',
  priority: 'staff.priority',
  sense: 'staff.sense',
  method: 'staff.method',
  accumulation: 'staff.accumulation',
  frequency: 'staff.frequency',
  level: 'staff.indicator_level',
  dimension: 'staff.dimension',
};

/** One element or indicator: what it was, what it is, and each change's author, moment and reason. */
export function ChangedThing({ thing }: Props) {
  const { t, named, shortDay, instant } = useTexts();
  const shown = (field: string, value: string | null) => {
    if (value === null) return <span className="soft">{t('staff.conflict.nothing')}</span>;
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return shortDay(value);
    const prefix = coded[field];
    return prefix === undefined ? value : named(prefix, value);
  };
  const title = `${thing.code} ${thing.name}`;
  return (
    <li className={classes.thing} data-kind={thing.kind}>
      <h2>
        <span className={classes.kind}>
          <span aria-hidden="true">{signs[thing.kind]}</span> {named('staff.changes.kind', thing.kind)}
        </span>{' '}
        {thing.subject === 'indicator' && <span className="soft">{t('staff.changes.indicator')} </span>}
        {thing.element && thing.kind !== 'withdrawn' ? (
          <Link to="/elements/$element" params={{ element: thing.element }}>
            {title}
          </Link>
        ) : (
          title
        )}
      </h2>
      {thing.changes.length > 0 && (
        <dl className={classes.fields}>
          {thing.changes.map(({ field, period, old_value, new_value }) => (
            <div key={`${field} ${period}`}>
              <dt>
                {named('staff.edit.column', field)}
                {period && ` ${period}`}
              </dt>
              <dd>
                <del>{shown(field, old_value)}</del> <span aria-hidden="true">→</span>{' '}
                <ins>{shown(field, new_value)}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <ul className={classes.edits}>
        {thing.edits.map((edit) => (
          <li key={`${edit.recorded_at} ${edit.reason}`}>
            <q>{edit.reason || t('staff.changes.no_reason')}</q>{' '}
            <span className="soft">
              {[edit.person_post, edit.person_name ?? t('staff.fact.system'), instant(edit.recorded_at)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}
