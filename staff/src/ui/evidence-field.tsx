import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTexts } from '@/i18n/use-texts';
import classes from './evidence-field.module.css';
import { UploadRow } from './upload-row';
import type { Uploads } from './use-uploads';

const taken = '.pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.pptx,.odt,.ods,.odp,.doc,.xls,.ppt,.txt,.csv';

interface Props {
  uploads: Pick<Uploads, 'files' | 'add' | 'remove' | 'setAudience' | 'twinOf' | 'isOver' | 'holds'>;
  /** Of what is no figure; usually the words of one. */
  words?: { title: string; drop: string; hint: string };
  /** Citizens never get them: nobody is asked. */
  isInternal?: boolean;
  /** It was sent before all files were there, or with one that was refused. */
  isTried: boolean;
  /** One of many on a page: its name beside its buttons, no box around them. */
  isSmall?: boolean;
}

/** Files that back a figure or an answer: dropped, chosen, or taken with the telephone's camera. */
export function EvidenceField({ uploads, words, isTried, isSmall = false, isInternal = false }: Props) {
  const { t } = useTexts();
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement) => {
    uploads.add([...(input.files ?? [])]);
    input.value = '';
  };
  return (
    <fieldset className={classes.field} data-small={isSmall} data-held={uploads.holds ?? undefined}>
      <legend>{words?.title ?? t('staff.evidence.title')}</legend>
      <div className={classes.place} data-over={uploads.isOver}>
        {!isSmall && <p className={classes.drop}>{words?.drop ?? t('staff.evidence.drop')}</p>}
        <div className={classes.acts}>
          <Button variant="default" onClick={() => chooser.current?.click()}>
            {t('staff.evidence.choose')}
          </Button>
          <Button className={classes.camera} variant="default" onClick={() => camera.current?.click()}>
            {t('staff.evidence.camera')}
          </Button>
        </div>
        {!isSmall && <p className={classes.hint}>{words?.hint ?? t('staff.evidence.kinds')}</p>}
        <input
          ref={chooser}
          type="file"
          multiple
          accept={taken}
          hidden
          aria-label={t('staff.evidence.choose')}
          onChange={(event) => take(event.currentTarget)}
        />
        <input
          ref={camera}
          type="file"
          accept="image/jpeg"
          capture="environment"
          hidden
          aria-label={t('staff.evidence.camera')}
          onChange={(event) => take(event.currentTarget)}
        />
      </div>
      {uploads.files.length > 0 && (
        <>
          <ul className={classes.files}>
            {uploads.files.map((file) => (
              <UploadRow key={file.key} file={file} uploads={uploads} isInternal={isInternal} />
            ))}
          </ul>
          {!isInternal && <p className={classes.hint}>{t('staff.evidence.public_hint')}</p>}
        </>
      )}
      {uploads.holds && (isTried || uploads.holds === 'refused') && (
        <p role="alert" className={classes.problem}>
          {t(uploads.holds === 'busy' ? 'staff.evidence.not_ready' : 'staff.evidence.refused_holds')}
        </p>
      )}
    </fieldset>
  );
}
