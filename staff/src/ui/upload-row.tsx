import { Checkbox, CloseButton } from '@mantine/core';
import { Refusal } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import { clipped } from './clipped';
import classes from './evidence-field.module.css';
import { EvidencePicture } from './evidence-picture';
import { sizeText } from './size-text';
import type { FileOnItsWay, Uploads } from './use-uploads';

interface Props {
  file: FileOnItsWay;
  uploads: Pick<Uploads, 'setAudience' | 'remove' | 'twinOf'>;
  isInternal: boolean;
}

/** One chosen file: how far it is, or why it was not taken; for whom it is; a way to take it back. */
export function UploadRow({ file, uploads, isInternal }: Props) {
  const { t, value, percent } = useTexts();
  const { key, name, state, upload } = file;
  const said =
    state === 'sending'
      ? t('staff.evidence.sending', { share: percent(Math.round(file.share * 100)) })
      : t(`staff.evidence.${state}`);
  const used = upload?.backs_already[0];
  const twin = uploads.twinOf(file);
  const answered = upload?.answers_already[0];
  return (
    <li className={classes.file} data-state={state}>
      <EvidencePicture address={upload?.thumbnail ?? null} name={name} />
      <div className={classes.about}>
        <p className={classes.name}>
          <strong>{name}</strong> <span className="soft">{sizeText(file.size, value)}</span>
        </p>
        <p role="status" className={state === 'refused' ? classes.problem : classes.state}>
          {said}
          {state === 'refused' && `. ${reasonOf(file.problem)}`}
        </p>
        {state !== 'ready' && state !== 'refused' && (
          <progress className={classes.progress} max={1} value={file.share} aria-label={name} />
        )}
        {twin && <p className={classes.used}>{t('staff.evidence.chosen_twice', { name: twin.name })}</p>}
        {used && (
          <p className={classes.used}>
            {t('staff.evidence.backs_already', {
              period: used.period,
              element: `${used.element_code} ${used.element_name}`,
            })}
          </p>
        )}
        {answered && (
          <p className={classes.used}>
            {t('staff.evidence.answers_already', { office: answered.office_name, text: clipped(answered.text) })}
          </p>
        )}
        {state !== 'refused' && !isInternal && (
          <Checkbox
            label={t('staff.evidence.public')}
            aria-label={t('staff.evidence.public_of', { name })}
            checked={file.audience === 'citizens'}
            onChange={(event) => uploads.setAudience(key, event.currentTarget.checked ? 'citizens' : 'staff')}
          />
        )}
      </div>
      <CloseButton aria-label={t('staff.evidence.remove', { name })} onClick={() => uploads.remove(file)} />
    </li>
  );
}

function reasonOf(problem: unknown): string {
  if (!(problem instanceof Refusal)) return String(problem);
  const fields = problem.problem.fields ?? [];
  return fields.length > 0 ? fields.map(({ message }) => message).join(' ') : problem.problem.title;
}
