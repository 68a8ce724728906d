import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Need } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import sheet from '@/ui/sheet.module.css';
import classes from './needs.module.css';
import { Urgency } from './urgency';

interface Props {
  needs: Need[];
  onEdit: (need: Need) => void;
}

/** The register; on a narrow screen each need is a card. */
export function NeedTable({ needs, onEdit }: Props) {
  const { t, named, value } = useTexts();
  if (needs.length === 0) return <p className="soft">{t('staff.needs.none_such')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className={sheet.scroll} tabIndex={0} aria-label={t('staff.administration.needs')}>
      <table className={`${sheet.table} ${sheet.stacked}`}>
        <thead>
          <tr>
            <th scope="col">{t('staff.needs.name')}</th>
            <th scope="col">{t('staff.needs.urgency')}</th>
            <th scope="col">{t('staff.needs.origin')}</th>
            <th scope="col">{t('staff.needs.place')}</th>
            <th scope="col" className={sheet.number}>
              {t('staff.needs.affected')}
            </th>
            <th scope="col">{t('staff.needs.office')}</th>
            <th scope="col">{t('staff.needs.answers')}</th>
            <th scope="col">
              <span className="unseen">{t('staff.needs.edit')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {needs.map((need) => (
            <tr key={need.id}>
              <th scope="row">
                {need.code} · {need.name}
                {need.state !== 'open' && (
                  <span className={`${classes.under} soft`}>
                    {named('staff.needs.state', need.state)}: {need.state_reason}
                  </span>
                )}
              </th>
              <td data-label={t('staff.needs.urgency')}>
                <Urgency urgency={need.urgency} />
              </td>
              <td data-label={t('staff.needs.origin')}>{named('staff.needs.origin', need.origin)}</td>
              <td data-label={t('staff.needs.place')}>{need.place || '—'}</td>
              <td className={sheet.number} data-label={t('staff.needs.affected')}>
                {need.affected === null ? '—' : value(need.affected)}
              </td>
              <td data-label={t('staff.needs.office')}>{need.office_name ?? t('staff.needs.nobody')}</td>
              <td data-label={t('staff.needs.answers')}>
                <Answers need={need} />
              </td>
              <td>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('staff.needs.edit_of', { code: need.code, name: need.name })}
                  onClick={() => onEdit(need)}
                >
                  {t('staff.needs.edit')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Answers({ need }: { need: Need }) {
  const { t } = useTexts();
  if (need.answers.length === 0)
    return need.is_waiting ? (
      <span className={classes.waiting}>{t('staff.needs.waiting')}</span>
    ) : (
      <span className="soft">{t('staff.needs.unanswered')}</span>
    );
  return (
    <ul className={classes.answers}>
      {need.answers.map((one) => (
        <li key={one.id}>
          <Link to="/elements/$element" params={{ element: one.id }}>
            {one.code} {one.name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
