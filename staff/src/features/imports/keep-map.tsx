import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MapDraft } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { saveFile } from '@/ui/save-file';
import { saveImportMap } from './api/save-import-map';
import { writeImportMap } from './api/write-import-map';
import classes from './map-page.module.css';

interface Props {
  draft: MapDraft;
  keptName: string;
}

/** The map for the next upload of the same form, and as a file for the command line. */
export function KeepMap({ draft, keptName }: Props) {
  const { t } = useTexts();
  const client = useQueryClient();
  const [name, setName] = useState(keptName || draft.plan_name);
  const keeping = useMutation({
    mutationFn: saveImportMap,
    onSuccess: () => client.invalidateQueries({ queryKey: ['import-maps'] }),
  });
  const writing = useMutation({
    mutationFn: writeImportMap,
    onSuccess: (text) => saveFile(`${draft.plan_code || 'mapa'}.toml`, text, 'application/toml'),
  });
  return (
    <fieldset className={classes.keep}>
      <legend>{t('staff.map.keep')}</legend>
      <ProblemSummary error={keeping.error ?? writing.error} fields={{ name: 'map-name' }} />
      <TextInput
        id="map-name"
        label={t('staff.map.name')}
        description={t('staff.map.name_hint')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={classes.acts}>
        <Button
          variant="default"
          loading={keeping.isPending}
          onClick={() => keeping.mutate({ name: name.trim(), draft })}
        >
          {t('staff.map.save')}
        </Button>
        <Button variant="default" loading={writing.isPending} onClick={() => writing.mutate(draft)}>
          {t('staff.map.download')}
        </Button>
        <span role="status">{keeping.isSuccess && t('staff.map.saved')}</span>
      </div>
    </fieldset>
  );
}
