import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTexts } from '@/i18n/use-texts';
import classes from './conflict-dialog.module.css';
import { Dialog } from './dialog';

export interface Disputed {
  field: string;
  label: string;
  /** What it was when one began. */
  known: ReactNode;
  theirs: ReactNode;
  mine: ReactNode;
}

interface Props {
  /** Whose values they are. */
  label: string;
  fields: Disputed[];
  /** The fields in which one's own value shall stand. */
  onSettle: (mine: ReadonlySet<string>) => void;
  onClose: () => void;
}

/** Two people changed the same thing: both values side by side, chosen field by field. Nothing is lost by closing it. */
export function ConflictDialog({ label, fields, onSettle, onClose }: Props) {
  const { t } = useTexts();
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set());
  const choose = (field: string, isMine: boolean) => {
    const next = new Set(mine);
    if (isMine) next.add(field);
    else next.delete(field);
    setMine(next);
  };
  return (
    <Dialog isOpen isCareful title={t('staff.conflict.title')} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          // The window may have been opened by a form: that one is not sent by this one.
          event.stopPropagation();
          onSettle(mine);
        }}
      >
        <p>{t('staff.conflict.text', { label })}</p>
        {fields.map(({ field, label: name, known, theirs, mine: own }) => (
          <fieldset key={field} className={classes.field}>
            <legend>{name}</legend>
            <p className="soft">
              {t('staff.conflict.known')} <s>{known || t('staff.conflict.nothing')}</s>
            </p>
            <div className={classes.both}>
              {([false, true] as const).map((isMine) => (
                <label key={String(isMine)} data-chosen={mine.has(field) === isMine}>
                  <input
                    type="radio"
                    name={field}
                    checked={mine.has(field) === isMine}
                    onChange={() => choose(field, isMine)}
                  />
                  <span className="soft">{isMine ? t('staff.conflict.mine') : t('staff.conflict.theirs')}</span>
                  <strong>{(isMine ? own : theirs) || t('staff.conflict.nothing')}</strong>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <div className={classes.acts}>
          <Button type="submit">{t('staff.conflict.settle')}</Button>
          <Button variant="subtle" onClick={onClose}>
            {t('staff.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
