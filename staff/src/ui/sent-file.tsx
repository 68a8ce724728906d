import type { ReactNode } from 'react';
import type { Evidence, RecommendationFile } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { clipped } from './clipped';
import classes from './evidence-field.module.css';
import { EvidencePicture } from './evidence-picture';
import { sizeText } from './size-text';

interface Props {
  /** Without an address nobody can open it any more. */
  file: Pick<RecommendationFile, 'name' | 'size' | 'content' | 'thumbnail'>;
  isWithdrawn?: boolean;
  /** By whom and when, where that does not stand above. */
  said?: (string | null)[];
  /** What else the same bytes back. */
  alsoBacks: Evidence[];
  alsoAnswers?: RecommendationFile['also_answers'];
  /** What else is said of it, and done with it. */
  children?: ReactNode;
}

/** A file that was delivered: its picture small, its name to download it, and where else it stands. */
export function SentFile({ file, isWithdrawn = false, said = [], alsoBacks, alsoAnswers = [], children }: Props) {
  const { t, value } = useTexts();
  return (
    <li className={`${classes.file} ${isWithdrawn ? classes.withdrawn : ''}`}>
      <EvidencePicture address={file.thumbnail} name={file.name} />
      <div className={classes.about}>
        {file.content === null ? (
          <span className={classes.name}>{file.name}</span>
        ) : (
          <a className={classes.name} href={file.content} download>
            {file.name}
          </a>
        )}
        <span className={classes.state}>{[sizeText(file.size, value), ...said].filter(Boolean).join(' · ')}</span>
        {alsoBacks.map((other) => (
          <p key={other.id} className={classes.used}>
            {t(other.withdrawn_at === null ? 'staff.evidence.also_backs' : 'staff.evidence.also_kept', {
              period: other.period,
              element: `${other.element_code} ${other.element_name}`,
            })}
          </p>
        ))}
        {alsoAnswers.map((other) => (
          <p key={`${other.recommendation} ${other.recorded_at}`} className={classes.used}>
            {t('staff.evidence.also_answers', { office: other.office_name, text: clipped(other.text) })}
          </p>
        ))}
        {children}
      </div>
    </li>
  );
}
