import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportPreview, MapDraft } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { isList, missingOf, withColumn } from './draft';
import { KeepMap } from './keep-map';
import { LevelList } from './level-list';
import { MapNotes } from './map-notes';
import classes from './map-page.module.css';
import { meaningGroups } from './meaning-options';
import { OfficeNote } from './office-note';
import { PlanFields } from './plan-fields';
import { SheetChoice } from './sheet-choice';
import { SheetGrid } from './sheet-grid';
import { TrialOutcome } from './trial-outcome';
import { useTrial } from './use-trial';

interface Props {
  file: File;
  preview: ImportPreview;
  first: MapDraft;
  keptName: string;
}

/** A workbook's columns and what they mean, corrected until a trial says that all can be read. */
export function MapEditor({ file, preview, first, keptName }: Props) {
  const { t, named } = useTexts();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(first);
  const [at, setAt] = useState(
    Math.max(
      0,
      first.sheets.findIndex(({ is_read }) => is_read),
    ),
  );
  const { trial, verdicts, send, isSending, error, forget } = useTrial(file);
  const sheet = draft.sheets[at];
  const shown = preview.sheets[at];
  const correct = (changed: MapDraft) => {
    forget();
    setDraft(changed);
  };
  const importAll = async () => {
    const begun = await send({ draft, mode: 'all_or_nothing' }).catch(() => null);
    if (begun) navigate({ to: '/imports/$import', params: { import: begun.id } });
  };
  if (!sheet || !shown) return <p>{t('staff.map.no_sheets')}</p>;
  const isWhole = missingOf(draft).length === 0;
  return (
    <div className={classes.editor}>
      {keptName && <p className={classes.kept}>{t('staff.map.kept_used', { name: keptName })}</p>}
      <SheetChoice draft={draft} at={at} onAt={setAt} onDraft={correct} />
      <MapNotes draft={draft} sheet={sheet} />
      <OfficeNote draft={sheet} sheet={shown} />
      <SheetGrid
        sheet={shown}
        draft={sheet}
        groups={meaningGroups(draft.levels, isList(sheet), named)}
        verdicts={verdicts.filter((verdict) => verdict.sheet === shown.name && verdict.row !== null)}
        onColumn={(column, change) => correct(withColumn(draft, at, column, change))}
      />
      <div className={classes.halves}>
        <PlanFields draft={draft} onDraft={correct} />
        <LevelList draft={draft} onDraft={correct} />
      </div>
      <ProblemSummary error={error} fields={{ plan_code: 'map-plan_code' }} />
      <Button
        disabled={!isWhole}
        loading={isSending}
        onClick={() => send({ draft, mode: 'dry_run' }).catch(() => null)}
        w="max-content"
      >
        {t('staff.imports.try')}
      </Button>
      {trial && <TrialOutcome trial={trial} verdicts={verdicts} isSending={isSending} onImport={importAll} />}
      <KeepMap draft={draft} keptName={keptName} />
    </div>
  );
}
