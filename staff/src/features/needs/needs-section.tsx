import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Element } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { AnswerForm } from './answer-form';
import { answeredQuery } from './api/show-answered';
import classes from './needs.module.css';
import { Urgency } from './urgency';

/** The needs of the register that an initiative answers. */
export function NeedsSection({ element }: { element: Element }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const { data: answered } = useQuery(answeredQuery(element.id));
  if (!answered?.is_initiative) return null;
  if (!answered.may_edit && answered.needs.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="answered-title">
      <div className={classes.head}>
        <h2 id="answered-title">{t('staff.answered.title')}</h2>
        {answered.may_edit && (
          <Button size="compact-sm" variant="default" className="no-print" onClick={() => setOpen(true)}>
            {t('staff.answered.edit')}
          </Button>
        )}
      </div>
      {answered.needs.length === 0 ? (
        <p className="soft">{t('staff.answered.none')}</p>
      ) : (
        <ul className={classes.list}>
          {answered.needs.map((need) => (
            <li key={need.id}>
              <strong>{need.code}</strong> {need.name} <Urgency urgency={need.urgency} />{' '}
              <span className="soft">
                {[need.place, need.affected !== null && t('staff.needs.people', { count: need.affected })]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Dialog
        isOpen={isOpen}
        isCareful
        title={t('staff.answered.of', { label: element.code })}
        onClose={() => setOpen(false)}
      >
        {isOpen && <AnswerForm element={element.id} answered={answered} onDone={() => setOpen(false)} />}
      </Dialog>
    </section>
  );
}
