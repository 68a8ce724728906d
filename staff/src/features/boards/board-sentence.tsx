import { Link } from '@tanstack/react-router';
import type { Board, Figures, Light, Results } from '@/api/contract';
import type { TextKey } from '@/i18n/texts';
import { useTexts } from '@/i18n/use-texts';
import { Sentence } from '@/ui/sentence';
import classes from './board-sentence.module.css';

interface Props {
  board: Board;
  /** The percentages are of the whole, the goals only those that pass. */
  isFiltered: boolean;
}

/** Results come first, also when there are none; of a part without any nothing is said. */
export function resultsSentence({ count }: Pick<Results, 'count'>, isPart: boolean): TextKey | null {
  if (count > 0) return 'staff.sentence.results';
  return isPart ? null : 'staff.sentence.no_results';
}

export const countsOf = ({ count, on_track, off_track, unknown }: Results) => ({ count, on_track, off_track, unknown });

/** Which sentence tells these three facts, also when some are missing. */
export function factsSentence({
  planned,
  reported,
  verified,
}: Pick<Figures, 'planned' | 'reported' | 'verified'>): TextKey {
  if (planned === null && reported === null) return 'staff.sentence.nothing';
  if (planned === null) return 'staff.sentence.unplanned';
  if (reported === null) return 'staff.sentence.unreported';
  return verified === null ? 'staff.sentence.unverified' : 'staff.sentence.all';
}

export function countOf(board: Pick<Board, 'lights'>, ...lights: Light[]): number {
  return board.lights.filter((found) => lights.includes(found.light)).reduce((sum, found) => sum + found.count, 0);
}

export function BoardSentence({ board, isFiltered }: Props) {
  const { t, rich, percent, day } = useTexts();
  const { planned, reported, verified } = board.totals;
  const strong = (parts: React.ReactNode[]) => <strong>{parts}</strong>;
  const critical = countOf(board, 'red');
  const results = resultsSentence(board.results, isFiltered || board.under !== null);
  const values = {
    day: day(board.on),
    planned: percent(planned),
    reported: percent(reported),
    verified: percent(verified),
  };
  return (
    <div className={classes.says}>
      <Sentence>
        {results && <>{rich(results, { ...countsOf(board.results), b: strong })} </>}
        {rich(factsSentence(board.totals), { ...values, b: strong })}{' '}
        {rich('staff.sentence.lights', {
          critical,
          risk: countOf(board, 'yellow', 'orange'),
          missing: countOf(board, 'grey'),
          b: strong,
        })}
        {board.before_on && ` ${t('staff.sentence.moved', { ...board.moves, day: day(board.before_on) })}`}
      </Sentence>
      {isFiltered && <p className="soft">{t('staff.sentence.filtered')}</p>}
      {critical > 0 && (
        <Link className={classes.see} to="." search={(kept) => ({ ...kept, light: 'red' })} hash="elements">
          {t('staff.sentence.see_critical', { count: critical })}
        </Link>
      )}
    </div>
  );
}
