import type { Templates } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import sheet from '@/ui/sheet.module.css';
import classes from './templates.module.css';

type Mark = Templates['marks'][number];
type About = Mark['about'];

const abouts: About[] = ['report', 'cover'];

/** Every mark as it is written, with what is put there: of forms about reports, and of those about cover sheets. */
export function MarkTable({ marks }: { marks: Mark[] }) {
  const { t } = useTexts();
  return (
    <section className={classes.marks} aria-labelledby="marks">
      <h2 id="marks">{t('staff.templates.marks')}</h2>
      <p className={classes.lead}>{t('staff.templates.marks_lead')}</p>
      <pre className={classes.example}>
        {'{{#metas}} {{codigo}}   {{meta}}   {{programado}}   {{logrado}}   {{porcentaje}} {{/metas}}'}
      </pre>
      {abouts.map((about) => (
        <About key={about} about={about} marks={marks.filter((mark) => mark.about === about)} />
      ))}
    </section>
  );
}

function About({ about, marks }: { about: About; marks: Mark[] }) {
  const { t } = useTexts();
  const blocks = [...new Set(marks.map(({ block }) => block))];
  return (
    <details open={about === 'report'}>
      <summary>{t(`staff.templates.about.${about}`)}</summary>
      <div className={classes.tables}>
        {blocks.map((block) => (
          <Rows
            key={block}
            title={
              block === '' ? t('staff.templates.anywhere') : t('staff.templates.in_block', { block: `{{#${block}}}` })
            }
            about={about}
            marks={marks.filter((mark) => mark.block === block)}
          />
        ))}
      </div>
    </details>
  );
}

function Rows({ title, about, marks }: { title: string; about: About; marks: Mark[] }) {
  const { t, named } = useTexts();
  const group = about === 'report' ? 'staff.template_mark' : 'staff.template_mark_of_cover';
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
              {named(group, mark)}
              {is_number && <span className="soft"> ({t('staff.templates.is_number')})</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
