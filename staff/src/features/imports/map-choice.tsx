import { Button, FileButton, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportMap } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { importMapsQuery } from './api/list-import-maps';
import classes from './import-form.module.css';

interface Props {
  id: string;
  text: string;
  onText: (text: string) => void;
  error: string | undefined;
}

/** A map may carry a title for people. */
function titleOf(map: ImportMap): string {
  return /^title\s*=\s*"(.+)"/m.exec(map.text)?.[1] ?? map.name;
}

/** The map that says which column is what: one that comes with the program, or one's own, pasted or from a file. */
export function MapChoice({ id, text, onText, error }: Props) {
  const { t } = useTexts();
  const { data: maps } = useQuery(importMapsQuery);
  const [name, setName] = useState('');
  const choose = (wanted: string) => {
    setName(wanted);
    const shipped = maps?.find((map) => map.name === wanted);
    if (shipped) onText(shipped.text);
  };
  const read = async (file: File | null) => {
    if (!file) return;
    setName('');
    onText(await file.text());
  };
  return (
    <div className={classes.map}>
      <NativeSelect
        label={t('staff.imports.map')}
        description={t('staff.imports.map_hint')}
        value={name}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: '', label: t('staff.imports.own_map') },
          ...(maps ?? []).map((map) => ({ value: map.name, label: titleOf(map) })),
        ]}
      />
      <Textarea
        id={id}
        aria-label={t('staff.imports.map_text')}
        placeholder={t('staff.imports.map_text_hint')}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        error={error}
        autosize
        minRows={5}
        maxRows={14}
        spellCheck={false}
        wrap="off"
      />
      <FileButton onChange={read} accept=".toml,text/plain">
        {(props) => (
          <Button {...props} variant="default" size="xs" w="max-content">
            {t('staff.imports.map_file')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}
