import { Button } from '@mantine/core';
import type { Document } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { LightMark } from '@/ui/light-mark';
import { type DocumentsOf, documentFile, scanFile } from './api/documents';
import { AttachScan } from './attach-scan';
import classes from './documents-section.module.css';

interface Props {
  document: Document;
  of: DocumentsOf;
  mayMake: boolean;
}

/** One PDF: its code, whether it still holds, what came back of it. */
export function DocumentRow({ document, of, mayMake }: Props) {
  const { t, instant, named, language } = useTexts();
  const { code, standing, scan, person_name: by } = document;
  const holds = standing === 'current';
  const made = instant(document.made_at);
  return (
    <li className={classes.row} data-code={code}>
      <div className={classes.about}>
        <strong className={classes.code}>{code}</strong>
        <span className={classes.standing}>
          <LightMark light={holds ? 'green' : 'red'} shape={holds ? 'circle' : 'square'} isOutlined={false} />
          {named(document.kind === 'office_report' ? 'staff.documents.standing' : 'staff.documents.living', standing)}
        </span>
        <span className="soft">
          {by ? t('staff.documents.made_by', { at: made, name: by }) : t('staff.documents.made', { at: made })} ·{' '}
          {t(`staff.documents.paper.${document.paper}`)}
        </span>
        {scan && (
          <span>
            {scan.person_name
              ? t('staff.documents.signed_by', {
                  name: scan.name,
                  person: scan.person_name,
                  at: instant(scan.attached_at),
                })
              : t('staff.documents.signed_at', { name: scan.name, at: instant(scan.attached_at) })}{' '}
            <a href={scanFile(code)} download>
              {t('staff.documents.scan')}
            </a>
          </span>
        )}
      </div>
      <div className={classes.acts}>
        <Button component="a" href={documentFile(code)} download variant="default">
          {t('staff.documents.download')}
          <span className="unseen"> {code}</span>
        </Button>
        {mayMake && holds && <AttachScan document={document} of={of} />}
        <a
          className={classes.verify}
          href={`/${language}/${verifyPath[language] ?? 'verificar'}/${code}`}
          target="_blank"
          rel="noreferrer"
        >
          {t('staff.documents.verify')}
          <span className="unseen"> {code}</span>
        </a>
      </div>
    </li>
  );
}

const verifyPath: Record<string, string> = { es: 'verificar', en: 'verify', pt: 'verificar' };
