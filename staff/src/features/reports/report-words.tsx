import { Button, Checkbox, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { officesQuery } from '@/api/list-offices';
import type { OfficeReport } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { ClashNote } from './clash-note';
import { type Clash, type Draft, type Words, words } from './draft';
import { InitiativeWork } from './initiative-work';
import classes from './report-page.module.css';
import { Told } from './told';

interface Props {
  report: OfficeReport;
  draft: Draft;
  isOpen: boolean;
  clashes: Clash[];
  onText: (place: string, text: string) => void;
  onSettle: (clash: Clash, isMine: boolean) => void;
  errorOf: (place: string) => string | undefined;
}

/** The narrative: what was done, with whom, and what comes; what was said last time beside each box. */
export function ReportWords({ report, draft, isOpen, clashes, onText, onSettle, errorOf }: Props) {
  const { t } = useTexts();
  const area = (name: Exclude<Words, 'offices'>) => (
    <div className={classes.told}>
      {isOpen ? (
        <Textarea
          id={name}
          label={t(`staff.office_report.place.${name}`)}
          value={draft[name]}
          onChange={(event) => onText(name, event.currentTarget.value)}
          error={errorOf(name)}
          autosize
          minRows={3}
        />
      ) : (
        <Told label={t(`staff.office_report.place.${name}`)} text={draft[name]} />
      )}
      {isOpen && (
        <div className={classes.earlier}>
          <Before
            label={report.period_before_name ?? ''}
            text={report.before?.[name] ?? ''}
            onBegin={draft[name].trim() === '' ? (text) => onText(name, text) : null}
          />
          {name === 'activities' && (
            <Before
              label={t('staff.office_report.announced')}
              text={report.before?.next_period ?? ''}
              onBegin={draft[name].trim() === '' ? (text) => onText(name, text) : null}
            />
          )}
        </div>
      )}
      {clashes
        .filter(({ place }) => place === name)
        .map((clash) => (
          <ClashNote key={name} clash={clash} onSettle={onSettle} />
        ))}
    </div>
  );
  if (!isOpen && words.every((name) => draft[name].trim() === '')) return null;
  return (
    <section className={classes.section} aria-labelledby="words">
      <h2 id="words">{t('staff.office_report.words')}</h2>
      {area('activities')}
      <JointWork report={report} draft={draft} isOpen={isOpen} onText={onText} />
      {area('joint_work')}
      {area('next_period')}
    </section>
  );
}

interface BeforeProps {
  label: string;
  text: string;
  /** Nothing once something is typed. */
  onBegin: ((text: string) => void) | null;
}

/** What was said last time; an empty box begins with it at the press of a button, to be corrected. */
function Before({ label, text, onBegin }: BeforeProps) {
  const { t } = useTexts();
  if (text.trim() === '') return null;
  return (
    <p className={classes.before}>
      <span className="soft">{label}</span> {text}{' '}
      {onBegin && (
        <Button size="compact-xs" variant="subtle" onClick={() => onBegin(text)}>
          {t('staff.office_report.begin_with')}
          <span className="unseen"> {label}</span>
        </Button>
      )}
    </p>
  );
}

/** Whom the plan names stands first; whoever else took part is found below. */
function JointWork({ report, draft, isOpen, onText }: Pick<Props, 'report' | 'draft' | 'isOpen' | 'onText'>) {
  const { t } = useTexts();
  const { data: offices } = useQuery(officesQuery);
  const chosen = draft.offices.split(' ').filter(Boolean);
  const choose = (office: string, isChosen: boolean) => {
    const others = chosen.filter((id) => id !== office);
    onText('offices', (isChosen ? [...others, office] : others).sort().join(' '));
  };
  const planned = report.planned_offices;
  const isPlanned = (id: string) => planned.some((office) => office.id === id);
  const others = (offices ?? []).filter(
    ({ id, kind }) => kind === 'office' && id !== report.office.id && !isPlanned(id),
  );
  const box = ({ id, name }: { id: string; name: string }) => (
    <Checkbox
      key={id}
      label={name}
      checked={chosen.includes(id)}
      onChange={(event) => choose(id, event.currentTarget.checked)}
    />
  );
  if (!isOpen) {
    const names = chosen.map((id) => offices?.find((office) => office.id === id)?.name ?? '');
    return (
      <>
        <Told label={t('staff.office_report.with_whom')} text={names.join(' · ')} />
        <InitiativeWork work={report.joint_work} named={chosen} />
      </>
    );
  }
  return (
    <fieldset className={classes.joint}>
      <legend>{t('staff.office_report.with_whom')}</legend>
      {planned.length > 0 && <p className="soft">{t('staff.office_report.planned_with')}</p>}
      {planned.map(box)}
      <InitiativeWork work={report.joint_work} named={chosen} />
      {others.filter(({ id }) => chosen.includes(id)).map(box)}
      {others.length > chosen.length && (
        <details>
          <summary>{t('staff.office_report.other_offices')}</summary>
          <div className={classes.others}>{others.filter(({ id }) => !chosen.includes(id)).map(box)}</div>
        </details>
      )}
    </fieldset>
  );
}
