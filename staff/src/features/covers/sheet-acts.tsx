import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Refusal } from '@/api/refusal';
import type { Cover } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { type CoverMove, moveCover } from './api/move-cover';
import classes from './covers.module.css';
import { useCoverAct } from './use-cover-act';

interface Props {
  cover: Cover;
  sheet: Cover['sheets'][number];
  /** Something is typed that was not saved: what would be delivered is not what stands on the screen. */
  isDirty: boolean;
}

/** The office delivers; Planning observes or accepts. */
export function SheetActs({ cover, sheet, isDirty }: Props) {
  const { t } = useTexts();
  const [isObserving, setObserving] = useState(false);
  const [text, setText] = useState('');
  const moving = useCoverAct(cover.element, async (move: CoverMove) => {
    const moved = await moveCover(cover.element, sheet.sheet, move, { version: sheet.version, text });
    setObserving(false);
    setText('');
    return moved;
  });
  const isWritten = sheet.state === 'draft' || sheet.state === 'observed';
  const mayDeliver = cover.may_write && isWritten;
  const mayJudge = cover.may_review && sheet.state === 'delivered';
  const mayObserve = mayJudge || (cover.may_review && sheet.state === 'accepted');
  const field = `cover-${sheet.sheet}-text`;
  return (
    <div className={`${classes.form} no-print`}>
      <ProblemSummary error={moving.error} fields={{ text: field }} />
      {cover.may_write && !cover.may_review && sheet.state === 'delivered' && (
        <p className="soft">{t('staff.cover.waits')}</p>
      )}
      {mayDeliver && isDirty && <p className="soft">{t('staff.cover.save_first')}</p>}
      <div className={classes.acts}>
        {mayDeliver && (
          <Button
            loading={moving.isPending}
            disabled={isDirty || sheet.gaps.length > 0}
            onClick={() => moving.mutate('delivery')}
          >
            {t('staff.cover.deliver')}
          </Button>
        )}
        {mayJudge && (
          <Button loading={moving.isPending} onClick={() => moving.mutate('acceptance')}>
            {t('staff.cover.accept')}
          </Button>
        )}
        {mayObserve && !isObserving && (
          <Button variant="default" onClick={() => setObserving(true)}>
            {t('staff.cover.observe')}
          </Button>
        )}
      </div>
      {isObserving && (
        <>
          <Textarea
            id={field}
            label={t('staff.cover.observe_text')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            error={moving.error instanceof Refusal ? moving.error.about('text')?.message : undefined}
            autosize
            minRows={2}
          />
          <div className={classes.acts}>
            <Button loading={moving.isPending} onClick={() => moving.mutate('observation')}>
              {t('staff.cover.observe_send')}
            </Button>
            <Button variant="subtle" onClick={() => setObserving(false)}>
              {t('staff.cancel')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
