import type { Cover } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { CoverState } from './cover-state';
import classes from './covers.module.css';
import { SheetActs } from './sheet-acts';

interface Props {
  id: string;
  title: string;
  cover: Cover;
  sheet: Cover['sheets'][number];
  isDirty: boolean;
}

/** Where a sheet stands, what it still lacks, what may be done with it and what happened to it. */
export function SheetHead({ id, title, cover, sheet, isDirty }: Props) {
  const { t, named, instant } = useTexts();
  const turns = cover.turns.filter((turn) => turn.sheet === sheet.sheet);
  return (
    <>
      <div className={classes.head}>
        <h2 id={id}>{title}</h2>
        <CoverState state={sheet.state} />
      </div>
      {sheet.gaps.length > 0 && sheet.state !== 'accepted' && (
        <div className={classes.gaps}>
          <strong>{t('staff.cover.gaps')}</strong>
          <ul>
            {sheet.gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </div>
      )}
      {turns.length > 0 && (
        <ul className={classes.turns} aria-label={t('staff.cover.turns')}>
          {turns.map((turn) => (
            <li key={turn.recorded_at}>
              {named('staff.cover.turn', turn.act)}{' '}
              <span className="soft">{[instant(turn.recorded_at), turn.post].filter(Boolean).join(' · ')}</span>
              {turn.text !== '' && <p>{turn.text}</p>}
            </li>
          ))}
        </ul>
      )}
      <SheetActs cover={cover} sheet={sheet} isDirty={isDirty} />
    </>
  );
}
