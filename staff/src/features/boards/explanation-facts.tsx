import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Explanation } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './figure-panel.module.css';

interface Props {
  facts: Explanation['facts'];
}

const shownAtFirst = 12;

/** At the bottom of every figure: who said what, and when. */
export function ExplanationFacts({ facts }: Props) {
  const { t, named, value, instant } = useTexts();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? facts : facts.slice(0, shownAtFirst);
  return (
    <>
      <h3 className={classes.title}>{t('staff.why.facts', { count: facts.length })}</h3>
      <ul className={classes.facts}>
        {shown.map((fact) => (
          <li key={`${fact.indicator} ${fact.kind} ${fact.period} ${fact.recorded_at}`}>
            <div>
              {named('staff.fact', fact.kind)} · {fact.period}: <strong>{value(fact.value)}</strong>
            </div>
            <div className="soft">
              {fact.person_name
                ? `${fact.person_post ? `${fact.person_post}, ` : ''}${fact.person_name}`
                : t('staff.fact.system')}{' '}
              · {instant(fact.recorded_at)}
            </div>
            {fact.note && <div className="soft">{fact.note}</div>}
          </li>
        ))}
      </ul>
      {!isAll && facts.length > shownAtFirst && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('staff.why.all_facts', { count: facts.length })}
        </Button>
      )}
    </>
  );
}
