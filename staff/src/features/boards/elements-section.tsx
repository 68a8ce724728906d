import { Button, SegmentedControl, Skeleton, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react';
import type { Plan } from '@/api/contract';
import { elementsQuery } from '@/api/list-elements';
import { officesQuery } from '@/api/list-offices';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { filterOf } from './api/show-board';
import page from './board-page.module.css';
import { branchesOf } from './branch-goals';
import { ElementTree } from './element-tree';
import classes from './elements-section.module.css';
import { hiddenColumns, shownColumns } from './tree-columns';
import {
  childrenOf,
  isFiltering,
  matcher,
  officesBelow,
  type SortKey,
  sortKeys,
  type TreeSort,
  visibleRows,
} from './tree-rows';
import { ViewMenu } from './view-menu';

interface Props {
  plan: Plan;
  on: string;
  under: string | undefined;
  hasMoney: boolean;
}

const TreeMap = lazy(() => import('./tree-map'));
const HeatMap = lazy(() => import('./heat-map'));
const TrendMap = lazy(() => import('./trend-map'));
const drawings = ['table', 'tree', 'heat', 'trend'] as const;

function sortOf(text: string | undefined): TreeSort | null {
  const key = sortKeys.find((known) => known === text?.replace('-', ''));
  return key === undefined ? null : { key, isDescending: text?.startsWith('-') ?? false };
}

/** Every element below what is open: filters, sorting, columns; all of it in the address. */
export function ElementsSection({ plan, on, under, hasMoney }: Props) {
  const { t, count } = useTexts();
  const navigate = useNavigate();
  const search = useSearch({ from: '/inside/plans/$plan/board' });
  const { data, error, refetch } = useQuery(elementsQuery(plan.id, on));
  const { data: offices } = useQuery(officesQuery);
  const [opened, setOpened] = useState<ReadonlySet<string> | null>(null);
  const asked = useDeferredValue(search.q);
  const sort = useMemo(() => sortOf(search.sort), [search.sort]);
  const isNarrow = useMediaQuery('(max-width: 48em)') ?? false;
  const columns = useMemo(
    () => shownColumns(hiddenColumns(search.hidden), isNarrow, hasMoney),
    [search.hidden, isNarrow, hasMoney],
  );
  const filter = useMemo(() => filterOf(search), [search]);

  const children = useMemo(() => childrenOf(data?.items ?? []), [data]);
  // At first one level below what is open: the table then says more than the branches above it.
  const top = under ?? null;
  const open = useMemo(
    () => opened ?? new Set((children.get(top) ?? []).map((row) => row.id)),
    [opened, children, top],
  );
  const matches = useMemo(() => {
    const wanted = { ...filter, search: asked };
    const below = filter.office ? officesBelow(offices ?? [], filter.office) : new Set<string>();
    return isFiltering(wanted) ? matcher(wanted, below) : null;
  }, [filter, asked, offices]);
  const rows = useMemo(() => visibleRows(children, top, open, sort, matches), [children, top, open, sort, matches]);
  const as = drawings.find((known) => known === search.as) ?? 'table';
  const branches = useMemo(
    () => (as === 'tree' || as === 'heat' ? branchesOf(children, top, matches ?? (() => true)) : []),
    [as, children, top, matches],
  );
  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpened(next);
  };
  const setSort = (key: SortKey) => {
    const text = sort?.key !== key ? key : sort.isDescending ? undefined : `-${key}`;
    navigate({ to: '.', search: (kept) => ({ ...kept, sort: text }), resetScroll: false, replace: true });
  };
  const openAll = () =>
    setOpened(open.size > 0 ? new Set() : new Set([...children.keys()].filter((id) => id !== null)));
  const found = rows.filter((shown) => !shown.isContext).map(({ row }) => row);
  return (
    <section id="elements" className={`${page.section} ${classes.section}`} aria-labelledby="elements-title">
      <header className={classes.head}>
        <h2 id="elements-title">
          {t('staff.elements.title', { count: found.length, total: count(data?.items.length ?? 0) })}
        </h2>
        <div className={`${classes.tools} no-print`}>
          <Button variant="subtle" size="compact-sm" onClick={openAll}>
            {open.size > 0 ? t('staff.elements.close_all') : t('staff.elements.open_all')}
          </Button>
          <ViewMenu plan={plan} asked={{ ...filter, on, under, search: asked }} columns={columns} hasMoney={hasMoney} />
        </div>
      </header>
      <SegmentedControl
        className={`${classes.drawings} no-print`}
        mb="sm"
        classNames={{ indicator: classes.drawn ?? '' }}
        withItemsBorders={false}
        aria-label={t('staff.map.label')}
        value={as}
        onChange={(value) =>
          navigate({
            to: '.',
            search: (kept) => ({ ...kept, as: value === 'table' ? undefined : value }),
            replace: true,
            resetScroll: false,
          })
        }
        data={drawings.map((drawing) => ({ value: drawing, label: t(`staff.map.as.${drawing}`) }))}
      />
      <search className={`${classes.search} no-print`}>
        <TextInput
          type="search"
          label={t('staff.filter.search')}
          placeholder={t('staff.filter.search_hint')}
          value={search.q ?? ''}
          onChange={(event) => {
            const q = event.currentTarget.value || undefined;
            navigate({ to: '.', search: (kept) => ({ ...kept, q }), replace: true, resetScroll: false });
          }}
        />
      </search>
      {data?.next && <p className={classes.clipped}>{t('staff.elements.clipped', { count: data.items.length })}</p>}
      {error && !data && <ErrorMessage error={error} onRetry={refetch} />}
      {as !== 'table' && (
        <Suspense fallback={<Skeleton height={420} />}>
          {as === 'tree' && <TreeMap branches={branches} />}
          {as === 'heat' && <HeatMap branches={branches} />}
          {as === 'trend' && <TrendMap plan={plan.id} on={on} under={under} />}
        </Suspense>
      )}
      {as === 'table' && (data || !error) && (
        <ElementTree rows={rows} columns={columns} sort={sort} isLoading={!data} onSort={setSort} onToggle={toggle} />
      )}
    </section>
  );
}
