import { Link, useNavigate } from '@tanstack/react-router';
import type { Element, Figures } from '@/api/contract';
import type { TextKey } from '@/i18n/texts';
import { useTexts } from '@/i18n/use-texts';
import { FactsBar } from '@/ui/facts-bar';
import { FigureButton } from '@/ui/figure-button';
import { Light } from '@/ui/light';
import { Moved } from '@/ui/moved';
import { Sentence } from '@/ui/sentence';
import { useKeys } from '@/ui/use-keys';
import classes from './element-head.module.css';
import { ElementPath } from './element-path';

interface Props {
  element: Element;
  /** What one may do with it. */
  acts?: React.ReactNode;
}

const names = ['planned', 'reported', 'verified', 'compliance'] as const;

export function sentenceOf({ planned, reported, verified }: Figures): TextKey {
  if (reported === null && verified === null)
    return planned === null ? 'staff.element.says_nothing' : 'staff.element.says_planned';
  return verified === null ? 'staff.element.says_reported' : 'staff.element.says_verified';
}

/** Where it is, what it is called, how it stands, and the way to its neighbours. */
export function ElementHead({ element, acts }: Props) {
  const { t, rich, named, percent, day } = useTexts();
  const navigate = useNavigate();
  const { figures } = element;
  const go = (id: string | null) => {
    if (id === null) return;
    navigate({ to: '/elements/$element', params: { element: id }, search: ({ on }) => (on ? { on } : {}) });
  };
  useKeys({ j: () => go(element.following), k: () => go(element.previous) });
  const strong = (parts: React.ReactNode[]) => <strong>{parts}</strong>;
  return (
    <header className={classes.head}>
      <div className={classes.way}>
        <ElementPath element={element} />
        <nav className={`${classes.neighbours} no-print`} aria-label={t('staff.element.neighbours')}>
          <Neighbour id={element.previous} text={t('staff.element.previous')} letter="K" />
          <Neighbour id={element.following} text={t('staff.element.next')} letter="J" />
          {acts}
        </nav>
      </div>
      <h1>
        <span>
          {element.level} {element.code}
        </span>
        {element.name}
      </h1>
      <Sentence>
        {rich(sentenceOf(figures), {
          day: day(element.on),
          planned: percent(figures.planned),
          reported: percent(figures.reported),
          verified: percent(figures.verified),
          b: strong,
        })}
      </Sentence>
      <div className={classes.figures}>
        <div className={classes.light}>
          <Light {...figures.light} />
          <Moved before={element.before} now={figures} since={element.before_on} />
        </div>
        <FactsBar {...figures} />
        <dl>
          {names.map((name) => (
            <div key={name}>
              <dt>{named('staff.column', name)}</dt>
              <dd>
                <FigureButton
                  panel={`figure.${element.id}.${name}`}
                  label={named('staff.column', name)}
                  isStrong={name === 'compliance'}
                >
                  {percent(figures[name])}
                </FigureButton>
              </dd>
            </div>
          ))}
        </dl>
      </div>
      {figures.flags.length > 0 && (
        <ul className={classes.flags}>
          {[...new Set(figures.flags)].map((flag) => (
            <li key={flag}>{named('staff.flag', flag)}</li>
          ))}
        </ul>
      )}
      {element.withdrawn_at && <p className={classes.withdrawn}>{t('staff.element.withdrawn')}</p>}
    </header>
  );
}

function Neighbour({ id, text, letter }: { id: string | null; text: string; letter: string }) {
  if (id === null) return null;
  return (
    <Link
      to="/elements/$element"
      params={{ element: id }}
      search={({ on }) => (on ? { on } : {})}
      aria-keyshortcuts={letter}
    >
      {text} <kbd>{letter}</kbd>
    </Link>
  );
}
