import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Explanation } from '@/api/contract';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { Light } from '@/ui/light';
import { SidePanel } from '@/ui/side-panel';
import { Terms } from '@/ui/terms';
import { explanationQuery } from './api/explain-figure';
import { ExplanationFacts } from './explanation-facts';
import { inputText } from './explanation-input';
import { ExplanationParts } from './explanation-parts';
import classes from './figure-panel.module.css';

interface Props {
  /** `ELEMENT.FIGURE` */
  subject: string;
  onClose: () => void;
  /** What else there is to know of the figure. */
  children?: ReactNode;
}

/** Why a figure is what it is. */
export function FigurePanel({ subject, onClose, children }: Props) {
  const { t } = useTexts();
  const [element = '', figure = ''] = subject.split('.');
  const on = useDay();
  const { data, error, refetch } = useQuery(explanationQuery(element, figure, on));
  return (
    <SidePanel title={t('staff.why.title')} subject={subject} onClose={onClose}>
      {error && !data && <ErrorMessage error={error} onRetry={refetch} />}
      {!data && !error && <Skeleton height={260} />}
      {data && <Explained explanation={data}>{children}</Explained>}
    </SidePanel>
  );
}

function Explained({ explanation, children }: { explanation: Explanation; children: ReactNode }) {
  const texts = useTexts();
  const { t, named, percent, value, day } = texts;
  const { element, figure, light, rule, rule_version, inputs, parts, facts } = explanation;
  return (
    <>
      <p className="soft">
        {element.level} {element.code} · {t('staff.day.at', { day: day(explanation.on) })}
      </p>
      <p className={classes.element}>{element.name}</p>
      <p className={classes.figure}>
        <span>{named('staff.column', figure)}</span>
        <strong>{percent(explanation.value)}</strong>
        {(figure === 'compliance' || figure === 'verified') && <Light {...light} />}
      </p>
      <p className={classes.sentence}>{explanation.sentence}</p>
      <Terms
        rows={inputs.map(({ name, value: given }) => [named('staff.why.input', name), inputText(name, given, texts)])}
      />
      {parts.length > 0 && <ExplanationParts parts={parts} figure={figure} />}
      {facts.length > 0 && <ExplanationFacts facts={facts} />}
      {children}
      <h3 className={classes.title}>{t('staff.why.rule')}</h3>
      <Terms
        rows={[
          [t('staff.why.rule_name'), named('staff.rule', rule)],
          [t('staff.why.rule_code'), rule],
          [t('staff.why.rule_version'), rule_version],
          [t('staff.why.exact'), explanation.value_exact === null ? null : value(explanation.value_exact)],
        ]}
      />
      <CopyLink />
    </>
  );
}

function CopyLink() {
  const { t } = useTexts();
  const [isShown, setShown] = useState(false);
  if (isShown)
    return (
      <input
        className={classes.link}
        readOnly
        aria-label={t('staff.view.link')}
        value={window.location.href}
        onFocus={(event) => event.currentTarget.select()}
      />
    );
  return (
    <Button
      className={classes.copy}
      variant="default"
      onClick={async () => {
        await navigator.clipboard?.writeText(window.location.href);
        setShown(true);
      }}
    >
      {t('staff.why.link')}
    </Button>
  );
}
