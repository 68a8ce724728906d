import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Mandate } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import sheet from '@/ui/sheet.module.css';
import { deleteMandate } from './api/delete-mandate';
import { mandatesQuery } from './api/list-mandates';
import classes from './mandates.module.css';

interface Props {
  mandates: Mandate[];
}

/** Each catalogue with its entries to unfold; what nothing is aligned to can go. */
export function MandateTable({ mandates }: Props) {
  const { t, named, value } = useTexts();
  const client = useQueryClient();
  const removing = useMutation({
    mutationFn: deleteMandate,
    onSuccess: () => client.invalidateQueries({ queryKey: mandatesQuery.queryKey }),
  });
  return (
    <>
      <ProblemSummary error={removing.error} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <section className={sheet.scroll} tabIndex={0} aria-label={t('staff.administration.mandates')}>
        <table className={`${sheet.table} ${sheet.stacked}`}>
          <thead>
            <tr>
              <th scope="col">{t('staff.mandates.title')}</th>
              <th scope="col">{t('staff.mandates.code')}</th>
              <th scope="col">{t('staff.mandates.kind')}</th>
              <th scope="col" className={sheet.number}>
                {t('staff.mandates.alignments')}
              </th>
              <th scope="col">
                <span className="unseen">{t('staff.mandates.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {mandates.map((mandate) => (
              <tr key={mandate.id}>
                <th scope="row">
                  <Entries mandate={mandate} />
                </th>
                <td data-label={t('staff.mandates.code')}>{mandate.code}</td>
                <td data-label={t('staff.mandates.kind')}>{named('staff.mandates.kind', mandate.kind)}</td>
                <td className={sheet.number} data-label={t('staff.mandates.alignments')}>
                  {value(mandate.alignments)}
                </td>
                <td>
                  {mandate.alignments === 0 && (
                    <Button
                      size="xs"
                      variant="subtle"
                      color="red"
                      aria-label={t('staff.mandates.remove_of', { title: mandate.title })}
                      onClick={() => removing.mutate(mandate.id)}
                    >
                      {t('staff.mandates.remove')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Entries({ mandate: { title, year, source, entries } }: { mandate: Mandate }) {
  const { t } = useTexts();
  return (
    <details className={classes.entries}>
      <summary>
        {title} <span className="soft">{t('staff.mandates.entries', { count: entries.length })}</span>
      </summary>
      <p className="soft">{[source, year].filter(Boolean).join(' · ')}</p>
      <ol>
        {entries.map((entry) => (
          <li key={entry.id}>
            <strong>{entry.code}</strong> {entry.name}
          </li>
        ))}
      </ol>
    </details>
  );
}
