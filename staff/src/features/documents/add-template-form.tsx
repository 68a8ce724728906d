import { Button, FileButton, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { templatesQuery } from '@/api/list-templates';
import { Refusal } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import { addTemplate } from './api/templates';
import classes from './templates.module.css';

/** A form comes in: what is wrong with its marks is said with the cell or paragraph of each. */
export function AddTemplateForm({ institution }: { institution: string }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const prefix = useId();
  const [name, setName] = useState('');
  // The same file, mended meanwhile, may be chosen again.
  const again = useRef<() => void>(null);
  const [file, setFile] = useState<File | null>(null);
  const adding = useMutation({
    mutationFn: (given: File) => addTemplate(institution, name, given),
    onSuccess: async () => {
      setName('');
      setFile(null);
      await client.invalidateQueries({ queryKey: templatesQuery(institution).queryKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file) adding.mutate(file);
  };
  const choose = (chosen: File | null) => {
    again.current?.();
    setFile(chosen);
    if (chosen && name === '') setName(chosen.name.replace(/\.\w+$/, ''));
  };
  const nameError = adding.error instanceof Refusal ? adding.error.about('name')?.message : undefined;
  return (
    <form className={page.form} onSubmit={submit} noValidate>
      <ProblemSummary error={adding.error} fields={{ name: `${prefix}name`, file: `${prefix}file` }} />
      <div className={classes.add}>
        <FileButton
          accept=".xlsx,.docx"
          onChange={choose}
          resetRef={again}
          inputProps={{ id: `${prefix}file`, 'aria-label': t('staff.templates.file') }}
        >
          {(props) => (
            <Button {...props} variant="default">
              {file ? file.name : t('staff.templates.choose')}
            </Button>
          )}
        </FileButton>
        <TextInput
          id={`${prefix}name`}
          label={t('staff.templates.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={nameError}
        />
        <Button type="submit" disabled={!file} loading={adding.isPending}>
          {t('staff.templates.add')}
        </Button>
      </div>
      <span role="status" className={page.saved}>
        {adding.data && t('staff.templates.added', { name: adding.data.name })}
      </span>
    </form>
  );
}
