import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Element } from '@/api/contract';
import type { TargetChange } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import page from '@/ui/page.module.css';
import { targetChangesQuery } from './api/list-target-changes';
import { AskTargetChangeForm } from './ask-target-change-form';
import classes from './period-lives.module.css';

/** What became of an element's targets since approval, and where its office's head asks for a change. */
export function TargetChangesSection({ element }: { element: Element }) {
  const { t } = useTexts();
  const { data } = useQuery(targetChangesQuery(element.plan.id));
  const [isOpen, setIsOpen] = useState(false);
  if (!data || element.indicators.length === 0) return null;
  const its = data.items.filter((one) => one.element === element.id);
  const mayAsk = data.rules.rule === 'by_request' && element.may.includes('lead_office');
  if (its.length === 0 && !mayAsk) return null;
  return (
    <section className={page.section} aria-labelledby="target-changes">
      <h2 id="target-changes">{t('staff.target_changes.title')}</h2>
      {its.length === 0 && <p className="soft">{t('staff.target_changes.none_here')}</p>}
      <ul className={classes.offices}>
        {its.map((one) => (
          <li key={one.id}>
            <Told its={one} />
          </li>
        ))}
      </ul>
      {mayAsk && (
        <div className={`${page.acts} no-print`}>
          <Button variant="default" onClick={() => setIsOpen(true)}>
            {t('staff.target_changes.ask')}
          </Button>
        </div>
      )}
      <Dialog title={t('staff.target_changes.ask')} isOpen={isOpen} onClose={() => setIsOpen(false)} isCareful>
        <AskTargetChangeForm element={element} onDone={() => setIsOpen(false)} />
      </Dialog>
    </section>
  );
}

/** "2026-T3: inicial 120, modificada 100 por el dictamen 3" */
function Told({ its }: { its: TargetChange }) {
  const { t, named, value, day } = useTexts();
  return (
    <>
      {its.values.map((one) => (
        <span key={one.period} className={classes.told}>
          {t('staff.target_changes.told', {
            period: one.period_name,
            initial: value(one.initial),
            modified: value(one.modified),
            number: its.number,
          })}
        </span>
      ))}
      <span className="soft">
        {named('staff.change_state', its.state)} · {named('staff.change_kind', its.kind)} ·{' '}
        {day(its.decided_on ?? its.requested_on)}
      </span>
    </>
  );
}
