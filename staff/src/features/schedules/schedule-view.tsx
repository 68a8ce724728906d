import { useMemo, useState } from 'react';
import type { PlanRow } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { usePrinting } from '@/ui/use-printing';
import { ActiveLine } from './active-line';
import { dayNumber, type Unit, units } from './day-number';
import { Gantt } from './gantt';
import { MoveForm } from './move-form';
import { firstOpened, hasBelow, type Item, isCritical, type Plan, shownItems, withParents } from './schedule';
import { ScheduleKey } from './schedule-key';
import { SchedulePaper } from './schedule-paper';
import { ScheduleTable } from './schedule-table';
import { ScheduleTools } from './schedule-tools';
import { scaleOf, zoomFor } from './time-scale';
import { useMoving } from './use-moving';

/** What the address keeps of it. */
export interface ScheduleSearch {
  under?: string;
  zoom?: string;
  as?: string;
  only?: string;
}

interface Props {
  plan: Plan;
  about: PlanRow;
  on: string;
  today: string;
  search: ScheduleSearch;
  setSearch: (part: ScheduleSearch) => void;
}

const isUnit = (text: string | undefined): text is Unit => units.some((unit) => unit === text);

/** The tools, then bars or the equal table, then the chosen row in words. */
export function ScheduleView({ plan, about, on, today, search, setSearch }: Props) {
  const { t } = useTexts();
  const isPrinting = usePrinting();
  const moving = useMoving(plan);
  const [opened, setOpened] = useState(() => firstOpened(plan));
  const [active, setActive] = useState(0);
  const isCriticalOnly = search.only === 'critical';
  const isTable = search.as === 'table';
  const zoom = isUnit(search.zoom) ? search.zoom : zoomFor(plan.range, 950);
  const scale = useMemo(() => scaleOf(zoom, plan.range), [zoom, plan]);
  const shown = useMemo(
    () => shownItems(plan, opened, search.under, isCriticalOnly ? withParents(plan, isCritical) : undefined),
    [plan, opened, search.under, isCriticalOnly],
  );
  const hasCritical = useMemo(() => plan.items.some(isCritical), [plan]);
  const at = Math.min(active, shown.length - 1);
  const isOpen = (item: Item) => hasBelow(item) && (isCriticalOnly || opened.has(item.row.id));
  const toggle = (items: Item[], isNowOpen: boolean) => {
    const next = new Set(opened);
    for (const { row } of items) isNowOpen ? next.add(row.id) : next.delete(row.id);
    setOpened(next);
  };
  const zoomBy = (isFiner: boolean) => {
    const next = units[units.indexOf(zoom) + (isFiner ? -1 : 1)];
    if (next) setSearch({ zoom: next });
  };
  if (isPrinting)
    return <SchedulePaper plan={plan} shown={shown} on={on} title={`${about.institution_name} · ${about.name}`} />;
  return (
    <>
      <ScheduleTools
        plan={about.id}
        on={on}
        zoom={zoom}
        isTable={isTable}
        isCriticalOnly={isCriticalOnly}
        hasCritical={hasCritical}
        isAnyOpen={opened.size > 0}
        onZoom={(next) => setSearch({ zoom: next })}
        onTable={(next) => setSearch({ as: next ? 'table' : '' })}
        onCriticalOnly={(next) => setSearch({ only: next ? 'critical' : '' })}
        onOpenAll={() =>
          setOpened(opened.size > 0 ? new Set() : new Set(plan.items.filter(hasBelow).map(({ row }) => row.id)))
        }
      />
      {isTable ? (
        <ScheduleTable plan={plan} shown={shown} />
      ) : (
        <>
          <Gantt
            plan={plan}
            shown={shown}
            isOpen={isOpen}
            scale={scale}
            cutOff={dayNumber(on)}
            today={dayNumber(today)}
            showsRoom={hasCritical}
            active={at}
            trial={moving.trial}
            suffix={`?on=${on}`}
            onActive={setActive}
            onToggle={toggle}
            onTry={moving.tryOut}
            onAsk={moving.ask}
            onZoom={zoomBy}
          />
          <ActiveLine
            item={shown[at]}
            plan={plan}
            trial={moving.trial?.span}
            onAsk={(item) => moving.ask({ item, span: item.span })}
          />
          <ScheduleKey />
        </>
      )}
      <p id="gantt-keys" className="unseen">
        {t('staff.schedule.keys')}
      </p>
      <p role="status" className="unseen">
        {moving.said}
      </p>
      {moving.asked && (
        <MoveForm {...moving.asked} plan={plan} asksReason={about.state === 'approved'} onClose={moving.close} />
      )}
    </>
  );
}
