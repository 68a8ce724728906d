import type { ReactNode } from 'react';
import type { Element } from '@/api/contract';
import type { Evidence } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import classes from '@/ui/evidence-field.module.css';
import { EvidencePicture } from '@/ui/evidence-picture';
import { sizeText } from '@/ui/size-text';

interface Props {
  evidence: Evidence;
  element: Element;
  /** What may be done with it while it holds. */
  children: ReactNode;
}

const shownOfHash = 12;

/** One file of an element. */
export function EvidenceRow({ evidence, element, children }: Props) {
  const { t, value, instant } = useTexts();
  const isWithdrawn = evidence.withdrawn_at !== null;
  const indicator = element.indicators.find(({ id }) => id === evidence.subject);
  return (
    <tr className={isWithdrawn ? classes.withdrawn : undefined}>
      <th scope="row">
        <div className={classes.first}>
          <EvidencePicture address={evidence.thumbnail} name={evidence.name} />
          <div className={classes.about}>
            <a className={classes.name} href={evidence.content} download>
              {evidence.name}
            </a>
            <span className={classes.state}>
              {sizeText(evidence.size, value)} ·{' '}
              <span className={classes.hash} title={t('staff.evidence.hash', { hash: evidence.sha256 })}>
                {evidence.sha256.slice(0, shownOfHash)}
              </span>
            </span>
            {isWithdrawn && <span>{t('staff.evidence.withdrawn', { reason: evidence.withdrawal_reason })}</span>}
          </div>
        </div>
      </th>
      <td data-label={t('staff.evidence.backs')}>
        <div className={classes.who}>
          {t(`staff.evidence_backed.${evidence.backed}`, { period: evidence.period })}
          {element.indicators.length > 1 && <span className="soft">{indicator?.name}</span>}
        </div>
      </td>
      <td data-label={t('staff.evidence.who')}>
        <div className={classes.who}>
          {evidence.person_name}
          <span className="soft">{instant(evidence.attached_at)}</span>
        </div>
      </td>
      <td data-label={t('staff.evidence.audience')}>{t(`staff.evidence_audience.${evidence.audience}`)}</td>
      <td>{!isWithdrawn && children}</td>
    </tr>
  );
}
