import { type CSSProperties, memo } from 'react';
import { useTexts } from '@/i18n/use-texts';
import { Light } from '@/ui/light';
import classes from './gantt.module.css';
import { rowSentence } from './row-sentence';
import { hasBelow, type Item, type Plan } from './schedule';

interface Props {
  item: Item;
  byId: Plan['byId'];
  /** Its place among the rows shown. */
  index: number;
  top: number;
  isOpen: boolean;
  isActive: boolean;
  /** What its address ends with. */
  suffix: string;
}

/** One element: name and light, and in words what its bars show beside it. */
export const GanttRow = memo(function GanttRow({ item, byId, index, top, isOpen, isActive, suffix }: Props) {
  const texts = useTexts();
  const { row } = item;
  const words = `gantt-words-${row.id}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a grid made of boxes, not of a table
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-level={item.depth + 1}
      aria-posinset={item.position}
      aria-setsize={item.siblings}
      aria-expanded={hasBelow(item) ? isOpen : undefined}
      tabIndex={isActive ? 0 : -1}
      data-row={index}
      data-active={isActive}
      className={classes.row}
      style={{ '--depth': item.depth, top } as CSSProperties}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus */}
      <div role="rowheader" className={classes.name}>
        <Twig item={item} isOpen={isOpen} />
        {/* A plain link that the grid follows: a router's link per row is dear while scrolling. */}
        <a href={`/app/elements/${row.id}${suffix}`} tabIndex={-1} title={`${row.level} ${row.code}. ${row.name}`}>
          <span className={classes.code}>{row.code}</span> {row.name}
        </a>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <div role="gridcell" className={classes.light}>
        <Light light={row.light} basis={row.basis} />
      </div>
      {/* Words that nobody sees need no place: a hidden text can still be the name of its cell. */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <div role="gridcell" aria-labelledby={words}>
        <span id={words} hidden>
          {rowSentence(item, byId, texts)}
        </span>
      </div>
    </div>
  );
});

function Twig({ item, isOpen }: { item: Item; isOpen: boolean }) {
  const { t } = useTexts();
  if (!hasBelow(item)) return <span className={classes.leaf} />;
  const { code } = item.row;
  return (
    <button
      type="button"
      className={classes.twig}
      tabIndex={-1}
      aria-label={isOpen ? t('staff.elements.close', { code }) : t('staff.elements.open', { code })}
      data-open={isOpen}
      data-twig={item.row.id}
    />
  );
}
