import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sessionQuery } from '@/api/get-session';
import { templatesQuery } from '@/api/list-templates';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ErrorMessage } from '@/ui/error-message';
import sheet from '@/ui/sheet.module.css';
import { type Filling, filledFile, previewQuery } from './api/fill-template';
import classes from './documents-section.module.css';

/** The institution's own forms, filled with a report or with cover sheets. Nothing where there are none of its kind. */
export function FillTemplateForm({ of }: { of: Filling }) {
  const { t } = useTexts();
  const { data: session } = useQuery(sessionQuery);
  const institution = session?.institution.id ?? '';
  const { data } = useQuery({ ...templatesQuery(institution), enabled: institution !== '' });
  const [chosen, setChosen] = useState('');
  const [isShown, setShown] = useState(false);
  const forms = data?.items.filter(({ about }) => about === of.about) ?? [];
  const form = forms.find(({ id }) => id === chosen) ?? forms[0];
  if (!form) return null;
  return (
    <section className={`${classes.section} no-print`} aria-labelledby="fill-template">
      <h2 id="fill-template">{t('staff.templates.fill_title')}</h2>
      <div className={classes.make}>
        <NativeSelect
          label={t('staff.templates.form')}
          value={form.id}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={forms.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button component="a" href={filledFile(of, form.id)} download>
          {t('staff.templates.fill')}
        </Button>
        <Button variant="default" onClick={() => setShown(true)}>
          {t('staff.templates.preview')}
        </Button>
      </div>
      <Dialog title={form.name} isOpen={isShown} onClose={() => setShown(false)}>
        {isShown && <Preview of={of} form={form.id} />}
      </Dialog>
    </section>
  );
}

function Preview({ of, form }: { of: Filling; form: string }) {
  const { t } = useTexts();
  const { data, error, refetch } = useQuery({ ...previewQuery(of, form), staleTime: 0 });
  if (error && !data) return <ErrorMessage error={error} onRetry={refetch} />;
  if (!data) return <p aria-busy="true">…</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard
    <section className={sheet.scroll} tabIndex={0} aria-label={t('staff.templates.preview')}>
      <table className={sheet.table}>
        <thead>
          <tr>
            <th scope="col">{t('staff.templates.place')}</th>
            <th scope="col">{t('staff.templates.mark')}</th>
            <th scope="col">{t('staff.templates.value')}</th>
          </tr>
        </thead>
        <tbody>
          {data.marks.map(({ mark, place, value, is_block, lines }) => (
            <tr key={`${place} ${mark}`}>
              <td>{place}</td>
              <td>
                <code>{is_block ? `{{#${mark}}}` : `{{${mark}}}`}</code>
              </td>
              <td className={classes.value}>
                {is_block
                  ? t('staff.templates.lines', { count: lines })
                  : value || <span className="soft">{t('staff.templates.empty')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
