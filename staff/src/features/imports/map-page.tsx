import { Progress } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Refusal } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { useTitle } from '@/ui/use-title';
import { importMapsQuery } from './api/list-import-maps';
import { previewWorkbook } from './api/preview-workbook';
import { keptMapFor } from './draft';
import { FileDrop } from './file-drop';
import { MapEditor } from './map-editor';
import classes from './map-page.module.css';

/** A workbook as it is: its sheets are shown, its columns guessed, and a person corrects what was guessed wrong. */
export function MapPage() {
  const { t } = useTexts();
  useTitle(t('staff.map.title'));
  const [file, setFile] = useState<File | null>(null);
  const { data: maps } = useQuery(importMapsQuery);
  const looking = useMutation({ mutationFn: previewWorkbook });
  const choose = (chosen: File | null) => {
    setFile(chosen);
    looking.reset();
    if (chosen) looking.mutate(chosen);
  };
  const preview = looking.data;
  const kept = preview && maps ? keptMapFor(maps, preview.draft) : null;
  const refusal = looking.error instanceof Refusal ? looking.error.about('file')?.message : undefined;
  return (
    <div className={classes.page}>
      <header>
        <Link to="/imports">{t('staff.imports.title')}</Link>
        <h1>{t('staff.map.title')}</h1>
        <p>{t('staff.map.text')}</p>
      </header>
      {!refusal && <ProblemSummary error={looking.error} />}
      <FileDrop id="map-file" file={file} onFile={choose} error={refusal} />
      {looking.isPending && (
        <div className={classes.waiting}>
          <p role="status">{t('staff.map.reading')}</p>
          <Progress value={100} animated aria-label={t('staff.map.reading')} />
        </div>
      )}
      {file && preview && maps && (
        <MapEditor
          key={`${file.name} ${file.lastModified}`}
          file={file}
          preview={preview}
          first={kept?.draft ?? preview.draft}
          keptName={kept?.map.name ?? ''}
        />
      )}
    </div>
  );
}
