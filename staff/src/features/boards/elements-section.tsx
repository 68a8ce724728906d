import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Plan } from '@/api/contract';
import { elementsQuery } from '@/api/list-elements';
import { officesQuery } from '@/api/list-offices';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import page from './board-page.module.css';
import { ElementFilters } from './element-filters';
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
}

function sortOf(text: string | undefined): TreeSort | null {
  const key = sortKeys.find((known) => known === text?.replace('-', ''));
  return key === undefined ? null : { key, isDescending: text?.startsWith('-') ?? false };
}

/** Every element below what is open: filters, sorting, columns; all of it in the address. */
export function ElementsSection({ plan, on, under }: Props) {
  const { t, count } = useTexts();
  const navigate = useNavigate();
  const search = useSearch({ from: '/inside/plans/$plan/board' });
  const { data, error, refetch } = useQuery(elementsQuery(plan.id, on));
  const { data: offices } = useQuery(officesQuery);
  const [opened, setOpened] = useState<ReadonlySet<string> | null>(null);
  const asked = useDeferredValue(search.q);
  const sort = useMemo(() => sortOf(search.sort), [search.sort]);
  const isNarrow = useMediaQuery('(max-width: 48em)') ?? false;
  const columns = useMemo(() => shownColumns(hiddenColumns(search.hidden), isNarrow), [search.hidden, isNarrow]);
  const { office, light, level } = search;

  const children = useMemo(() => childrenOf(data?.items ?? []), [data]);
  // At first one level below what is open: the table then says more than the branches above it.
  const top = under ?? null;
  const open = useMemo(
    () => opened ?? new Set((children.get(top) ?? []).map((row) => row.id)),
    [opened, children, top],
  );
  const rows = useMemo(() => {
    const filter = { office, light, level, search: asked };
    const below = office ? officesBelow(offices ?? [], office) : new Set<string>();
    return visibleRows(children, top, open, sort, isFiltering(filter) ? matcher(filter, below) : null);
  }, [children, top, open, sort, office, light, level, asked, offices]);

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
  const matches = rows.filter((found) => !found.isContext);
  return (
    <section id="elements" className={`${page.section} ${classes.section}`} aria-labelledby="elements-title">
      <header className={classes.head}>
        <h2 id="elements-title">
          {t('staff.elements.title', { count: matches.length, total: count(data?.items.length ?? 0) })}
        </h2>
        <div className={`${classes.tools} no-print`}>
          <Button variant="subtle" size="compact-sm" onClick={openAll}>
            {open.size > 0 ? t('staff.elements.close_all') : t('staff.elements.open_all')}
          </Button>
          <ViewMenu plan={plan} on={on} rows={matches.map((found) => found.row)} columns={columns} />
        </div>
      </header>
      <ElementFilters plan={plan} offices={offices ?? []} />
      {data?.next && <p className={classes.clipped}>{t('staff.elements.clipped', { count: data.items.length })}</p>}
      {error && !data && <ErrorMessage error={error} onRetry={refetch} />}
      {(data || !error) && (
        <ElementTree rows={rows} columns={columns} sort={sort} isLoading={!data} onSort={setSort} onToggle={toggle} />
      )}
    </section>
  );
}
