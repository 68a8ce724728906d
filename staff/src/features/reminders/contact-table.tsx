import { useTexts } from '@/i18n/use-texts';
import sheet from '@/ui/sheet.module.css';
import type { Called } from './contacts';
import { CopyMessage } from './copy-message';
import { isLate, ofWhom, whatWords, whenWords } from './matter-words';
import classes from './reminders.module.css';

/** A person a row: how to reach them, all that they owe, and the message to paste. */
export function ContactTable({ called }: { called: readonly Called[] }) {
  const { t } = useTexts();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className={sheet.scroll} tabIndex={0} aria-label={t('staff.contacts.title')}>
      <table className={`${sheet.table} ${sheet.stacked} ${classes.contacts}`}>
        <thead>
          <tr>
            <th scope="col">{t('staff.contacts.who')}</th>
            <th scope="col">{t('staff.contacts.phone')}</th>
            <th scope="col">{t('staff.contacts.what')}</th>
            <th scope="col" className="no-print">
              <span className="unseen">{t('staff.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {called.map((each) => (
            <Row key={each.person?.id ?? 'nobody'} called={each} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ called }: { called: Called }) {
  const { t } = useTexts();
  const { person } = called;
  return (
    <tr>
      <th scope="row">
        {person ? person.name : t('staff.contacts.nobody')}
        {person && (
          <span className={classes.under}>
            {person.post} · {person.office_name}
          </span>
        )}
      </th>
      <td data-label={t('staff.contacts.phone')}>
        {person?.phone && <a href={`tel:${person.phone.replace(/[^\d+]/g, '')}`}>{person.phone}</a>}
        {person?.email && <span className={classes.under}>{person.email}</span>}
        {person && !person.phone && !person.email && <span className="soft">{t('staff.contacts.no_phone')}</span>}
        {!person && <span className="soft">{t('staff.contacts.nobody_hint')}</span>}
      </td>
      <td data-label={t('staff.contacts.what')}>
        <Matters called={called} />
      </td>
      <td className="no-print">{person && <CopyMessage called={called} />}</td>
    </tr>
  );
}

function Matters({ called }: { called: Called }) {
  const texts = useTexts();
  return (
    <ul className={classes.matters}>
      {called.matters.map((matter) => (
        <li key={`${matter.kind}.${matter.plan?.id}.${matter.office}.${matter.period}.${matter.subject}`}>
          {ofWhom(matter, texts)} · {whatWords(matter, texts)}{' '}
          <span className={classes.when} data-late={isLate(matter)}>
            {whenWords(matter, texts)}
          </span>
        </li>
      ))}
    </ul>
  );
}
