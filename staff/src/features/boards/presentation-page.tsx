import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Board } from '@/api/contract';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { useKeys } from '@/ui/use-keys';
import { useTitle } from '@/ui/use-title';
import { boardQuery, filterOf } from './api/show-board';
import classes from './presentation.module.css';
import { PresentationOpening } from './presentation-opening';
import { PresentationSlide } from './presentation-slide';

const isNumber = (text: string | undefined) => /^\d+$/.test(text ?? '');

const slideOfKey = (at: number, last: number): Record<string, number> => ({
  ArrowRight: at + 1,
  PageDown: at + 1,
  ArrowLeft: at - 1,
  PageUp: at - 1,
  Home: 0,
  End: last,
});

/** Results first, then the whole plan, then an axis each. Where others were asked for, no results is no answer. */
const slidesOf = (whole: Board | undefined, isFiltered: boolean) => {
  const opensOnResults = whole !== undefined && (whole.results.count > 0 || !isFiltered);
  return [...(opensOnResults ? ['results' as const] : []), 'plan' as const, ...(whole?.rows ?? [])];
};

/** The board for a room: its results, then one axis at a time over the whole screen, left and right by keyboard. */
export function PresentationPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { plan } = useParams({ from: '/inside/plans/$plan/presentation' });
  const search = useSearch({ from: '/inside/plans/$plan/presentation' });
  const on = useDay();
  const filter = filterOf(search);
  const { data: whole, error, refetch } = useQuery(boardQuery(plan, { on, ...filter }));
  const stage = useRef<HTMLDivElement>(null);
  const slides = slidesOf(whole, Object.keys(filter).length > 0);
  const last = slides.length - 1;
  const at = Math.min(isNumber(search.at) ? Number(search.at) : 0, last);
  const slide = slides[at];
  const axis = typeof slide === 'object' ? slide : undefined;
  const { data: shown } = useQuery(boardQuery(plan, { on, ...filter, under: axis?.id }));
  useTitle(whole ? t('staff.present.title', { plan: whole.plan.name }) : '');
  const goTo = (place: number) =>
    navigate({
      to: '.',
      search: (kept) => ({ ...kept, at: String(Math.min(last, Math.max(0, place))) }),
      replace: true,
    });
  const leave = () => {
    if (document.fullscreenElement) document.exitFullscreen();
    navigate({ to: '/plans/$plan/board', params: { plan }, search: ({ at: _, ...kept }) => kept });
  };
  const fill = () => (document.fullscreenElement ? document.exitFullscreen() : stage.current?.requestFullscreen());
  const keys = Object.entries(slideOfKey(at, last)).map(([key, place]) => [key, () => goTo(place)]);
  useKeys({ ...Object.fromEntries(keys), f: fill, Escape: leave });
  const following = slides[at + 1];
  const next = typeof following === 'object' ? following.id : undefined;
  useEffect(() => {
    if (next) client.prefetchQuery(boardQuery(plan, { on, ...filterOf(search), under: next }));
  }, [client, plan, on, search, next]);
  if (error && !whole) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  const isReady = shown && shown.under === (axis?.id ?? null);
  return (
    <div className={classes.stage} ref={stage}>
      {whole && slide === 'results' && <PresentationOpening board={whole} />}
      {whole && slide !== 'results' && isReady && <PresentationSlide key={axis?.id} board={shown} axis={axis} />}
      <nav className={classes.tools} aria-label={t('staff.present.tools')}>
        <Button variant="default" onClick={() => goTo(at - 1)} disabled={at === 0}>
          ← {t('staff.present.back')}
        </Button>
        <span className="figure" aria-live="polite">
          {t('staff.present.place', { at: at + 1, total: last + 1 })}
        </span>
        <Button variant="default" onClick={() => goTo(at + 1)} disabled={at === last}>
          {t('staff.present.next')} →
        </Button>
        <Button variant="subtle" onClick={fill}>
          {t('staff.present.fill')}
        </Button>
        <Button variant="subtle" onClick={leave}>
          {t('staff.present.leave')}
        </Button>
      </nav>
    </div>
  );
}
