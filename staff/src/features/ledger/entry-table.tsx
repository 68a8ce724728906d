import type { LedgerEntry } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import sheet from '@/ui/sheet.module.css';
import classes from './ledger-page.module.css';
import { isShown, writtenValue } from './written';

interface Props {
  entries: LedgerEntry[];
  onPerson: (person: string) => void;
}

/** An entry a row: when, who, what was done to what, and what was written. */
export function EntryTable({ entries, onPerson }: Props) {
  const texts = useTexts();
  const { t, named, instant } = texts;
  if (entries.length === 0) return <p className="soft">{t('staff.ledger.none')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className={sheet.scroll} tabIndex={0} aria-label={t('staff.administration.ledger')}>
      <table className={`${sheet.table} ${sheet.stacked} ${classes.what}`}>
        <thead>
          <tr>
            <th scope="col">{t('staff.ledger.when')}</th>
            <th scope="col">{t('staff.ledger.who')}</th>
            <th scope="col">{t('staff.ledger.what')}</th>
            <th scope="col" className={sheet.number}>
              {t('staff.ledger.sequence')}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.sequence}>
              <th scope="row" className={classes.when}>
                {instant(entry.recorded_at)}
              </th>
              <td>
                {entry.person ? (
                  <button type="button" onClick={() => entry.person && onPerson(entry.person)}>
                    {entry.person_name || t('staff.ledger.erased')}
                  </button>
                ) : (
                  <span className="soft">{t('staff.ledger.system')}</span>
                )}
              </td>
              <td>
                <strong>{named('staff.act', entry.act)}</strong>
                {entry.subject_name && ` · ${entry.subject_name}`}
                <dl className={classes.written}>
                  {entry.fields
                    .filter((field) => isShown(field.value) && field.value !== entry.subject_name)
                    .map((field) => (
                      <div key={field.field}>
                        <dt>{named('staff.written', field.field)}</dt>
                        <dd>{writtenValue(field.field, field.value ?? '', texts)}</dd>
                      </div>
                    ))}
                </dl>
              </td>
              <td className={sheet.number} data-label={t('staff.ledger.sequence')}>
                {entry.sequence}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
