import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Fact } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { SidePanel } from '@/ui/side-panel';
import { Terms } from '@/ui/terms';
import { factsQuery } from './api/list-facts';
import classes from './fact-panel.module.css';

interface Props {
  /** `INDICATOR.PERIOD.KIND` */
  subject: string;
  onClose: () => void;
}

/** Who said a value, when and why; and everything that was said before it was replaced. */
export function FactPanel({ subject, onClose }: Props) {
  const { t, named } = useTexts();
  const [indicator = '', period = '', kind = ''] = subject.split('.');
  const { data, error, refetch } = useQuery(factsQuery(indicator));
  const facts = data?.filter((fact) => fact.period === period && fact.kind === kind);
  return (
    <SidePanel title={`${named('staff.fact', kind)} · ${period}`} subject={subject} onClose={onClose}>
      {error && !data && <ErrorMessage error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton height={200} />}
      {facts?.length === 0 && <p className="soft">{t('staff.fact.none')}</p>}
      <ol className={classes.facts}>
        {facts?.map((fact) => (
          <OneFact key={fact.id} fact={fact} />
        ))}
      </ol>
    </SidePanel>
  );
}

function OneFact({ fact }: { fact: Fact }) {
  const { t, named, value, instant } = useTexts();
  const author = fact.person_name ?? t('staff.fact.system');
  return (
    <li data-current={fact.is_current}>
      <p className={classes.value}>
        <strong>{value(fact.value)}</strong>
        {!fact.is_current && <span className="soft">{t('staff.fact.replaced')}</span>}
      </p>
      <Terms
        rows={[
          [t('staff.fact.who'), fact.person_post ? `${fact.person_post}, ${author}` : author],
          [t('staff.fact.when'), instant(fact.recorded_at)],
          [t('staff.fact.numerator'), fact.numerator === null ? null : value(fact.numerator)],
          [t('staff.fact.denominator'), fact.denominator === null ? null : value(fact.denominator)],
          [t('staff.fact.note'), fact.note],
          [t('staff.fact.variance'), fact.variance_kind && named('staff.variance', fact.variance_kind)],
          [t('staff.fact.variance_reason'), fact.variance_reason],
          [t('staff.fact.correction'), fact.correction_reason],
        ]}
      />
    </li>
  );
}
