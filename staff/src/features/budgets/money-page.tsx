import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { planQuery } from '@/api/get-plan';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { Message } from '@/ui/message';
import { Sentence, withFigures } from '@/ui/sentence';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { moneyQuery } from './api/show-money';
import { FindingsList } from './findings-list';
import classes from './money.module.css';
import { MoneyRows } from './money-rows';
import { PairBar } from './pair-bar';
import { SourcesTable } from './sources-table';
import { StagesTable } from './stages-table';

/** The money of a plan beside its work: where it runs ahead, where it stays, and what does not agree. */
export function MoneyPage() {
  const { t, named, day } = useTexts();
  const { plan: id } = useParams({ from: '/inside/plans/$plan/money' });
  const { under } = useSearch({ from: '/inside/plans/$plan/money' });
  const on = useDay();
  const { data: plan } = useQuery(planQuery(id));
  const { data: money, error, refetch, isPlaceholderData } = useQuery(moneyQuery(id, on, under));
  useTitle(t('staff.money.title'));
  if (error && !money) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!money) return <p aria-busy="true" />;
  const { settings, figures, rows, attention, sources } = money;
  const file = (table: string) => ({ path: `/plans/${id}/money`, query: { on, under, table } });
  return (
    <div className={classes.page} aria-busy={isPlaceholderData}>
      <header className={classes.section}>
        <h1>{money.under ? `${money.under.code} · ${money.under.name}` : t('staff.money.title')}</h1>
        <p className={classes.path}>
          <span className="soft">
            {plan?.name} · {t('staff.day.at', { day: day(money.on) })}
          </span>
          {money.under && (
            <>
              <Link to="." search={({ under: _, ...kept }) => kept}>
                {t('staff.money.whole_plan')}
              </Link>
              <Link
                to="/elements/$element"
                params={{ element: money.under.id }}
                search={({ on: at }) => (at ? { on: at } : {})}
              >
                {t('staff.board.open_sheet')}
              </Link>
            </>
          )}
        </p>
      </header>
      {!settings || rows.length + figures.to_date.lines === 0 ? (
        <Message
          title={t('staff.money.none.title')}
          action={
            <Link to="/plans/$plan/board" params={{ plan: id }}>
              {t('staff.money.none.go')}
            </Link>
          }
        >
          <p>{t('staff.money.none.text')}</p>
        </Message>
      ) : (
        <>
          <Sentence>{withFigures(figures.gap.sentence)}</Sentence>
          <section className={classes.section}>
            <PairBar gap={figures.gap} spent={named('staff.money.stages', settings.spent)} />
            <StagesTable money={money} />
            <TableLinks {...file('stages')} of={t('staff.money.stages')} />
          </section>
          <section className={classes.section} aria-labelledby="ahead">
            <h2 id="ahead">{t('staff.money.attention')}</h2>
            {attention.length === 0 ? (
              <p className="soft">{t('staff.money.attention_none')}</p>
            ) : (
              <>
                <MoneyRows rows={attention} settings={settings} title={t('staff.money.attention')} />
                <TableLinks {...file('attention')} of={t('staff.money.attention')} />
              </>
            )}
          </section>
          <FindingsList findings={money.findings} />
          {money.findings.length > 0 && <TableLinks {...file('findings')} of={t('staff.money.findings')} />}
          {rows.length > 0 && (
            <section className={classes.section} aria-labelledby="parts">
              <h2 id="parts">{t('staff.money.parts')}</h2>
              <MoneyRows rows={rows} settings={settings} title={t('staff.money.parts')} plan={id} />
              <TableLinks {...file('rows')} of={t('staff.money.parts')} />
            </section>
          )}
          <SourcesTable sources={sources} settings={settings} />
          {sources.some(({ source }) => source !== '') && (
            <TableLinks {...file('sources')} of={t('staff.money.by_source')} />
          )}
        </>
      )}
    </div>
  );
}
