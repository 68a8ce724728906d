import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Convocation } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import sheet from '@/ui/sheet.module.css';
import classes from './convocations.module.css';
import { MarkForm } from './mark-form';

interface Props {
  one: Convocation;
  mayMark: boolean;
}

/** One call with its offices, and what was said of each. */
export function ConvocationItem({ one, mayMark }: Props) {
  const { t, named, weekday } = useTexts();
  const [marked, setMarked] = useState<Convocation['offices'][number] | null>(null);
  const isHeld = one.standing !== 'to_come';
  return (
    <li className={classes.one}>
      <h2>{one.title}</h2>
      <p className={classes.head}>
        <span>{t('staff.convocations.on', { day: weekday(one.held_on) })}</span>
        <span className="soft">{named('staff.convocation_standing', one.standing)}</span>
      </p>
      <p>{one.purpose}</p>
      <table className={`${sheet.table} ${sheet.stacked}`} aria-label={one.title}>
        <thead>
          <tr>
            <th scope="col" className={classes.office}>
              {t('staff.convocations.office')}
            </th>
            <th scope="col">{t('staff.convocations.participation')}</th>
          </tr>
        </thead>
        <tbody>
          {one.offices.map((office) => (
            <tr key={office.office}>
              <th scope="row">{office.office_name}</th>
              <td data-label={t('staff.convocations.participation')}>
                <span className={classes.head}>
                  <span className={office.participation ? '' : 'soft'}>
                    {office.participation
                      ? named('staff.participation', office.participation)
                      : t('staff.convocations.not_marked')}
                    {office.note && `: ${office.note}`}
                  </span>
                  {mayMark && isHeld && (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={t('staff.convocations.mark_of', { office: office.office_name })}
                      onClick={() => setMarked(office)}
                    >
                      {t('staff.convocations.mark')}
                    </Button>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Dialog
        title={marked ? t('staff.convocations.mark_of', { office: marked.office_name }) : ''}
        isOpen={marked !== null}
        onClose={() => setMarked(null)}
        isCareful
      >
        {marked && <MarkForm convocation={one.id} office={marked} onDone={() => setMarked(null)} />}
      </Dialog>
    </li>
  );
}
