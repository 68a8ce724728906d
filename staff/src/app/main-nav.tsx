import { Link, useRouterState } from '@tanstack/react-router';
import type { PlanRow, Session } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './header.module.css';
import { HeaderMenu, OpensBelow } from './header-menu';
import { type Place, placesOf } from './places';

interface Props {
  session: Session;
  plan: PlanRow | null;
}

/** The ways to the pages one has. Registers, and on a narrow screen all but the first two, stand behind one button. */
export function MainNav({ session, plan }: Props) {
  const { t } = useTexts();
  const places = placesOf(session, plan);
  return (
    <nav className={classes.nav} aria-label={t('staff.nav.label')}>
      {places
        .filter(({ fold }) => fold !== 'always')
        .map(({ to, label, fold }) => (
          <Link key={to} to={to} className={fold === 'narrow' ? classes.wideOnly : undefined}>
            {t(label)}
          </Link>
        ))}
      <More places={places.filter(({ fold }) => fold !== 'never')} />
    </nav>
  );
}

function More({ places }: { places: readonly Place[] }) {
  const { t } = useTexts();
  const here = useRouterState({ select: ({ location }) => location.pathname });
  const current = places.find(({ to }) => here.startsWith(to));
  if (places.length === 0) return null;
  const isForNarrow = places.every(({ fold }) => fold === 'narrow');
  const button = {
    className: `${classes.more} ${isForNarrow ? classes.narrowOnly : ''}`,
    'data-holds': current?.fold,
    children: (
      <>
        {t('staff.nav.more')}
        <OpensBelow />
      </>
    ),
  };
  return (
    <HeaderMenu button={button} label={t('staff.nav.more')} className={classes.rest} width="min(16rem, 92vw)">
      {(close) =>
        places.map(({ to, label, fold }) => (
          <Link key={to} to={to} className={fold === 'narrow' ? classes.narrowOnly : undefined} onClick={close}>
            {t(label)}
          </Link>
        ))
      }
    </HeaderMenu>
  );
}
