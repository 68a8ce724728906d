import { type DragEvent, useState } from 'react';
import { useTexts } from '@/i18n/use-texts';
import classes from './import-form.module.css';

interface Props {
  id: string;
  file: File | null;
  onFile: (file: File | null) => void;
  error: string | undefined;
}

/** A workbook, chosen or dropped. */
export function FileDrop({ id, file, onFile, error }: Props) {
  const { t, value } = useTexts();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped) onFile(dropped);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first
    <div
      className={classes.drop}
      data-over={isOver}
      data-wrong={error !== undefined}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <strong>{t('staff.imports.file')}</strong>
      <span className="soft" id={`${id}-hint`}>
        {t('staff.imports.file_hint')}
      </span>
      <label className={classes.choose}>
        {t('staff.imports.choose')}
        <input
          id={id}
          className="unseen"
          type="file"
          accept=".xlsx,.xls,.csv"
          aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
          aria-invalid={error !== undefined}
          onChange={(event) => onFile(event.currentTarget.files?.[0] ?? null)}
        />
      </label>
      {file && (
        <strong>{t('staff.imports.chosen', { name: file.name, size: value(Math.ceil(file.size / 1024)) })}</strong>
      )}
      {error && (
        <span className={classes.wrong} id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  );
}
