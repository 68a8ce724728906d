import type { ReportLine } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { EvidenceField } from '@/ui/evidence-field';
import classes from '@/ui/evidence-field.module.css';
import { SentFile } from '@/ui/sent-file';
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
  const { t, instant } = useTexts();
  if (!isOpen && line.evidence.length === 0) return null;
  return (
    <div className={classes.ofLine}>
      {line.evidence.length > 0 && (
        <ul className={classes.files} aria-label={t('staff.evidence.sent_before')}>
          {line.evidence.map((one) => (
            <SentFile
              key={one.file.id}
              file={one.file}
              said={[one.file.person_name, instant(one.file.attached_at)]}
              alsoBacks={one.also}
              alsoAnswers={one.also_answers}
            />
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
