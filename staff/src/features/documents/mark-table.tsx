import type { Templates } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import sheet from '@/ui/sheet.module.css';
import classes from './templates.module.css';

type Mark = Templates['marks'][number];

/** Every mark as it is written, with what is put there. */
export function MarkTable({ marks }: { marks: Mark[] }) {
  const { t } = useTexts();
  const lines = marks.filter(({ block }) => block !== '');
  const block = lines[0]?.block ?? '';
  return (
    <section className={classes.marks} aria-labelledby="marks">
      <h2 id="marks">{t('staff.templates.marks')}</h2>
      <p className={classes.lead}>{t('staff.templates.marks_lead')}</p>
      <pre className={classes.example}>
        {`{{#${block}}} {{codigo}}   {{meta}}   {{programado}}   {{logrado}}   {{porcentaje}} {{/${block}}}`}
      </pre>
      <div className={classes.tables}>
        <Rows title={t('staff.templates.of_report')} marks={marks.filter((mark) => mark.block === '')} />
        <Rows title={t('staff.templates.of_line')} marks={lines} />
      </div>
    </section>
  );
}

function Rows({ title, marks }: { title: string; marks: Mark[] }) {
  const { t, named } = useTexts();
  return (
    <table className={sheet.table}>
      <caption className={classes.caption}>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('staff.templates.mark')}</th>
          <th scope="col">{t('staff.templates.means')}</th>
        </tr>
      </thead>
      <tbody>
        {marks.map(({ mark, is_number }) => (
          <tr key={mark}>
            <th scope="row">
              <code>{`{{${mark}}}`}</code>
            </th>
            <td>
              {named('staff.template_mark', mark)}
              {is_number && <span className="soft"> ({t('staff.templates.is_number')})</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
