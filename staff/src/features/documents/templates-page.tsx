import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sessionQuery } from '@/api/get-session';
import { templatesQuery } from '@/api/list-templates';
import type { Template, Templates } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ErrorMessage } from '@/ui/error-message';
import page from '@/ui/page.module.css';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { AddTemplateForm } from './add-template-form';
import { templateFile } from './api/templates';
import { BuiltInForms } from './built-in-forms';
import { MarkTable } from './mark-table';
import classes from './templates.module.css';
import { WithdrawTemplate } from './withdraw-template';

/** The institution's own forms, filled with the report of an office, and the marks that may stand in them. */
export function TemplatesPage() {
  const { t } = useTexts();
  const { data: session } = useQuery(sessionQuery);
  const institution = session?.institution.id ?? '';
  const { data, error, refetch } = useQuery({ ...templatesQuery(institution), enabled: institution !== '' });
  useTitle(t('staff.templates.title'));
  if (error && !data) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!data) return <Skeleton height={480} aria-busy="true" />;
  return (
    <div className={page.page}>
      <header>
        <h1>{t('staff.templates.title')}</h1>
        <p className={page.lead}>{t('staff.templates.lead')}</p>
      </header>
      <Forms institution={institution} templates={data} />
      <AddTemplateForm institution={institution} />
      <BuiltInForms forms={data.built_in} />
      <MarkTable marks={data.marks} />
      <TableLinks
        path={`/institutions/${institution}/templates`}
        query={{ table: 'marks' }}
        of={t('staff.templates.marks')}
      />
    </div>
  );
}

function Forms({ institution, templates }: { institution: string; templates: Templates }) {
  const { t } = useTexts();
  const [asked, setAsked] = useState<Template>();
  if (templates.items.length === 0) return <p className="soft">{t('staff.templates.none')}</p>;
  return (
    <>
      <ul className={classes.list}>
        {templates.items.map((its) => (
          <Form key={its.id} its={its} onWithdraw={() => setAsked(its)} />
        ))}
      </ul>
      <TableLinks path={`/institutions/${institution}/templates`} of={t('staff.templates.title')} />
      <Dialog
        title={t('staff.templates.withdraw_title')}
        isOpen={asked !== undefined}
        onClose={() => setAsked(undefined)}
      >
        {asked && <WithdrawTemplate institution={institution} template={asked} onDone={() => setAsked(undefined)} />}
      </Dialog>
    </>
  );
}

function Form({ its, onWithdraw }: { its: Template; onWithdraw: () => void }) {
  const { t, instant } = useTexts();
  return (
    <li className={classes.row}>
      <div className={classes.about}>
        <strong>{its.name}</strong>
        <span className="soft">
          {its.file_name} · {t(`staff.templates.about.${its.about}`)} ·{' '}
          {t('staff.templates.added_at', { at: instant(its.added_at) })}
        </span>
      </div>
      <div className={classes.acts}>
        <Button component="a" href={templateFile(its.id)} download variant="default">
          {t('staff.templates.original')}
        </Button>
        <Button variant="subtle" aria-label={t('staff.templates.withdraw_of', { name: its.name })} onClick={onWithdraw}>
          {t('staff.templates.withdraw')}
        </Button>
      </div>
    </li>
  );
}
