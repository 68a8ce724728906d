import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Element } from '@/api/contract';
import type { Evidence } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ErrorMessage } from '@/ui/error-message';
import classes from '@/ui/evidence-field.module.css';
import sheet from '@/ui/sheet.module.css';
import { TableLinks } from '@/ui/table-links';
import { WithdrawFileForm } from '@/ui/withdraw-file-form';
import { evidenceQuery } from './api/list-evidence';
import { withdrawEvidence } from './api/withdraw-evidence';
import { EvidenceRow } from './evidence-row';
import section from './indicator-section.module.css';

interface Props {
  element: Element;
}

/** Every file that backs a figure of this element: who sent it, when, for which period, for whom. */
export function EvidenceSection({ element }: Props) {
  const { t } = useTexts();
  const { data, error, refetch } = useQuery(evidenceQuery(element.id));
  const [chosen, setChosen] = useState<Evidence | null>(null);
  const mayAttach = element.may.includes('report') || element.may.includes('verify');
  const mayMend = (one: Evidence) => element.may.includes(one.backed === 'reported' ? 'report' : 'verify');
  if (!error && (!data || (data.length === 0 && !mayAttach))) return null;
  return (
    <section className={section.section} aria-labelledby="evidence">
      <h2 id="evidence" className={classes.head}>
        {t('staff.evidence.title')}
      </h2>
      {error && !data && <ErrorMessage error={error} onRetry={refetch} />}
      {data?.length === 0 && <p className="soft">{t('staff.evidence.none')}</p>}
      {data && data.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard
        <section className={sheet.scroll} tabIndex={0} aria-label={t('staff.evidence.title')}>
          <table className={`${sheet.table} ${sheet.stacked}`}>
            <thead>
              <tr>
                <th scope="col">{t('staff.evidence.file')}</th>
                <th scope="col">{t('staff.evidence.backs')}</th>
                <th scope="col">{t('staff.evidence.who')}</th>
                <th scope="col">{t('staff.evidence.audience')}</th>
                <th scope="col">
                  <span className="unseen">{t('staff.evidence.acts')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.map((one) => (
                <EvidenceRow key={one.id} evidence={one} element={element}>
                  {(mayMend(one) || element.may.includes('review_reports')) && (
                    <Button
                      variant="subtle"
                      aria-label={t('staff.evidence.withdraw_of', { name: one.name })}
                      onClick={() => setChosen(one)}
                    >
                      {t('staff.evidence.withdraw')}
                    </Button>
                  )}
                </EvidenceRow>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {data && data.length > 0 && (
        <TableLinks path={`/elements/${element.id}/evidence`} of={t('staff.evidence.title')} />
      )}
      <Dialog title={t('staff.evidence.withdraw_title')} isOpen={chosen !== null} onClose={() => setChosen(null)}>
        {chosen && (
          <WithdrawFileForm
            name={chosen.name}
            words={{ text: t('staff.evidence.withdraw_text'), personalData: t('staff.evidence.personal_data_hint') }}
            mayMend={mayMend(chosen)}
            withdraw={(given) => withdrawEvidence(chosen.id, given)}
            queryKey="evidence"
            onDone={() => setChosen(null)}
          />
        )}
      </Dialog>
    </section>
  );
}
