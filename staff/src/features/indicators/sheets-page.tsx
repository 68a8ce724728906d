import { Button, Skeleton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { elementQuery } from '@/api/get-element';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { Sentence } from '@/ui/sentence';
import { useTitle } from '@/ui/use-title';
import { SheetForm } from './sheet-form';
import classes from './sheets-page.module.css';
import { TargetsForm } from './targets-form';

/** The technical sheets of one element: how each indicator is read, and what it should reach in each period. */
export function SheetsPage() {
  const { t } = useTexts();
  const { element: id } = useParams({ from: '/inside/elements/$element/sheets' });
  const on = useDay();
  const { data: element, error, refetch } = useQuery(elementQuery(id, on));
  const [reason, setReason] = useState('');
  const [isAdding, setAdding] = useState(false);
  useTitle(t('staff.sheets.title'));
  if (error && !element) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!element) return <Skeleton height={560} />;
  const asksReason = element.plan.state !== 'draft';
  const mayEdit = element.may.includes('edit_indicators') && element.plan.state !== 'closed';
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <p>
          <Link to="/plans/$plan/edit" params={{ plan: element.plan.id }} search={{ at: id }}>
            {t('staff.sheets.back')}
          </Link>{' '}
          · <Link to="/elements/$element" params={{ element: id }}>{`${element.code} ${element.name}`}</Link>
        </p>
        <h1>{t('staff.sheets.of', { element: `${element.level} ${element.code}` })}</h1>
        <Sentence>{t('staff.sheets.sentence', { count: element.indicators.length, name: element.name })}</Sentence>
      </header>
      {asksReason && mayEdit && (
        <TextInput
          label={t('staff.edit.reason')}
          description={t('staff.edit.reason_hint')}
          value={reason}
          maw="44rem"
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {element.indicators.map((indicator) => (
        <section key={indicator.id} className={classes.sheet} aria-labelledby={`sheet-${indicator.id}`}>
          <h2 id={`sheet-${indicator.id}`}>
            {indicator.code} {indicator.name}
          </h2>
          <SheetForm
            element={element}
            indicator={indicator}
            reason={reason}
            isReadOnly={!mayEdit}
            onSaved={() => undefined}
          />
          <TargetsForm element={element} indicator={indicator} reason={reason} />
        </section>
      ))}
      {isAdding && (
        <section className={classes.sheet} aria-labelledby="new-sheet">
          <h2 id="new-sheet">{t('staff.sheets.new')}</h2>
          <SheetForm
            element={element}
            indicator={null}
            reason={reason}
            isReadOnly={false}
            onSaved={() => setAdding(false)}
          />
        </section>
      )}
      {mayEdit && !isAdding && (
        <Button variant="default" className={classes.add} onClick={() => setAdding(true)}>
          {t('staff.sheets.add')}
        </Button>
      )}
    </div>
  );
}
