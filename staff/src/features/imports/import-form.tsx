import { Button, Radio, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { ImportMode } from '@/api/contract';
import { Refusal } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { importPlan } from './api/import-plan';
import { FileDrop } from './file-drop';
import classes from './import-form.module.css';
import { keepGiven } from './kept-given';
import { MapChoice } from './map-choice';

const modes: ImportMode[] = ['dry_run', 'all_or_nothing', 'good_rows'];

export function ImportForm() {
  const { t, named } = useTexts();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [map, setMap] = useState('');
  const [mode, setMode] = useState<ImportMode>('dry_run');
  const [plan, setPlan] = useState('');
  const [isTried, setTried] = useState(false);
  const sending = useMutation({
    mutationFn: importPlan,
    onSuccess: (begun, given) => {
      keepGiven(begun.id, given);
      client.setQueryData(['imports', begun.id], begun);
      navigate({ to: '/imports/$import', params: { import: begun.id } });
    },
  });
  const about = (field: string) => (sending.error instanceof Refusal ? sending.error.about(field)?.message : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (file && map.trim() !== '') return sending.mutate({ file, map, mode, plan: plan.trim() });
    document.getElementById(file ? 'import-map' : 'import-file')?.focus();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <ProblemSummary error={sending.error} fields={{ file: 'import-file', map: 'import-map', plan: 'import-plan' }} />
      <FileDrop
        id="import-file"
        file={file}
        onFile={setFile}
        error={isTried && !file ? t('staff.imports.file_missing') : about('file')}
      />
      <MapChoice
        id="import-map"
        text={map}
        onText={setMap}
        error={isTried && map.trim() === '' ? t('staff.imports.map_missing') : about('map')}
      />
      <TextInput
        id="import-plan"
        label={t('staff.imports.plan')}
        description={t('staff.imports.plan_hint')}
        value={plan}
        error={about('plan')}
        onChange={(event) => setPlan(event.currentTarget.value)}
        maw="18rem"
      />
      <Radio.Group
        label={t('staff.imports.mode')}
        value={mode}
        onChange={(wanted) => setMode(modes.find((known) => known === wanted) ?? 'dry_run')}
      >
        <div className={classes.modes}>
          {modes.map((known) => (
            <Radio
              key={known}
              value={known}
              label={named('staff.import_mode', known)}
              description={named('staff.import_mode_hint', known)}
            />
          ))}
        </div>
      </Radio.Group>
      <Button type="submit" loading={sending.isPending} className={classes.send}>
        {mode === 'dry_run' ? t('staff.imports.try') : t('staff.imports.import')}
      </Button>
    </form>
  );
}
