import { useState } from 'react';
import type { Cover } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { amountText } from '@/ui/money-text';
import classes from './covers.module.css';
import { IdentityForm } from './identity-form';
import { IdentityText } from './identity-text';
import { SheetHead } from './sheet-head';

/** Anexo 1: what stands in the plan is shown, what completes it is written. */
export function IdentitySheet({ cover }: { cover: Cover }) {
  const { t } = useTexts();
  const [isDirty, setDirty] = useState(false);
  const sheet = cover.sheets.find((one) => one.sheet === 'identity');
  if (!sheet) return null;
  const isOpen = cover.may_write && (sheet.state === 'draft' || sheet.state === 'observed');
  return (
    <section className={classes.sheet} aria-labelledby="cover-identity">
      <SheetHead id="cover-identity" title={t('staff.cover.identity')} cover={cover} sheet={sheet} isDirty={isDirty} />
      <PlanFacts cover={cover} />
      {isOpen ? (
        <IdentityForm key={sheet.version} cover={cover} version={sheet.version} onDirty={setDirty} />
      ) : (
        <IdentityText cover={cover} />
      )}
    </section>
  );
}

function PlanFacts({ cover: { identity } }: { cover: Cover }) {
  const { t, named, shortDay, language } = useTexts();
  const facts: [string, string | null][] = [
    [t('staff.cover.kind'), identity.kind && named('staff.initiative', identity.kind)],
    [t('staff.cover.office'), identity.office_name],
    [t('staff.cover.responsible'), identity.responsible],
    [
      t('staff.cover.days'),
      identity.start_on && identity.end_on && `${shortDay(identity.start_on)} – ${shortDay(identity.end_on)}`,
    ],
    [t('staff.cover.place'), identity.place || null],
    [t('staff.cover.alignment'), [...identity.stands_under, ...identity.alignments].join('; ') || null],
    [t('staff.cover.money'), identity.money === null ? null : amountText(identity.money, language)],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={text ? undefined : 'soft'}>{text || t('staff.cover.not_said')}</dd>
        </div>
      ))}
    </dl>
  );
}
