import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import classes from '@/ui/evidence-field.module.css';
import { EvidencePicture } from '@/ui/evidence-picture';
import { sizeText } from '@/ui/size-text';
import { evidenceQuery } from './api/list-evidence';

interface Props {
  element: string;
  /** The indicator, or the element itself. */
  subject: string;
  period: string;
  kind: 'reported' | 'verified';
}

/** What was delivered with the report of a period: the verifier opens it beside the value. */
export function EvidenceOfReport({ element, subject, period, kind }: Props) {
  const { t, value, instant } = useTexts();
  const { data, error, refetch } = useQuery(evidenceQuery(element));
  const mine = data?.filter(
    (one) => one.subject === subject && one.period === period && one.backed === 'reported' && one.withdrawn_at === null,
  );
  if (error && !data) return <ErrorMessage error={error} onRetry={refetch} />;
  if (!mine || (mine.length === 0 && kind === 'reported')) return null;
  return (
    <section className={classes.report}>
      <h4>{t(kind === 'verified' ? 'staff.evidence.of_report' : 'staff.evidence.sent_before')}</h4>
      {mine.length === 0 && <p className="soft">{t('staff.evidence.none_reported')}</p>}
      <ul className={classes.files}>
        {mine.map((one) => (
          <li key={one.id} className={classes.file}>
            <EvidencePicture address={one.thumbnail} name={one.name} />
            <div className={classes.about}>
              <a href={one.content} download>
                {one.name}
              </a>
              <span className={classes.state}>
                {sizeText(one.size, value)} · {one.person_name} · {instant(one.attached_at)}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
