import type { ReportLine } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { EvidenceField } from '@/ui/evidence-field';
import classes from '@/ui/evidence-field.module.css';
import { EvidencePicture } from '@/ui/evidence-picture';
import { sizeText } from '@/ui/size-text';
import type { Uploads } from '@/ui/use-uploads';

interface Props {
  line: ReportLine;
  uploads: Uploads;
  isOpen: boolean;
  isTried: boolean;
  error: string | undefined;
}

/** What backs a line: the files that were delivered, and while it is written those that go with it. */
export function LineEvidence({ line, uploads, isOpen, isTried, error }: Props) {
  const { t } = useTexts();
  if (!isOpen && line.evidence.length === 0) return null;
  return (
    <div className={classes.ofLine}>
      {line.evidence.length > 0 && (
        <ul className={classes.files} aria-label={t('staff.evidence.sent_before')}>
          {line.evidence.map((one) => (
            <Sent key={one.file.id} {...one} />
          ))}
        </ul>
      )}
      {isOpen && <EvidenceField uploads={uploads} isTried={isTried} isSmall />}
      {error && (
        <p role="alert" className={classes.problem}>
          {error}
        </p>
      )}
    </div>
  );
}

function Sent({ file, also }: ReportLine['evidence'][number]) {
  const { t, value, instant } = useTexts();
  return (
    <li className={classes.file}>
      <EvidencePicture address={file.thumbnail} name={file.name} />
      <div className={classes.about}>
        <a className={classes.name} href={file.content} download>
          {file.name}
        </a>
        <span className={classes.state}>
          {[sizeText(file.size, value), file.person_name, instant(file.attached_at)].filter(Boolean).join(' · ')}
        </span>
        {also.map((other) => (
          <p key={other.id} className={classes.used}>
            {t('staff.evidence.also_backs', {
              period: other.period,
              element: `${other.element_code} ${other.element_name}`,
            })}
          </p>
        ))}
      </div>
    </li>
  );
}
