import { useTexts } from '@/i18n/use-texts';
import classes from './element-tree.module.css';
import { type Column, isNumber, isPercentage, sortKeyOf } from './tree-columns';
import type { SortKey, TreeSort } from './tree-rows';

interface Props {
  columns: Column[];
  sort: TreeSort | null;
  onSort: (key: SortKey) => void;
}

/** Heads that sort: first upwards, then downwards, then the plan's own order again. */
export function ElementTreeHead({ columns, sort, onSort }: Props) {
  const { named } = useTexts();
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a grid made of boxes, not of a table
    // biome-ignore lint/a11y/useFocusableInteractive: its buttons take the focus
    <div role="row" aria-rowindex={1} className={`${classes.row} ${classes.headRow}`}>
      {columns.map((column) => {
        const key = sortKeyOf(column);
        const direction = sort !== null && sort.key === key ? (sort.isDescending ? 'descending' : 'ascending') : 'none';
        const name = `${named('staff.column', column)}${isPercentage(column) ? ' %' : ''}`;
        return (
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div
            key={column}
            role="columnheader"
            aria-sort={key ? direction : undefined}
            className={classes.cell}
            data-number={isNumber(column)}
          >
            {key ? (
              <button type="button" className={classes.sort} data-direction={direction} onClick={() => onSort(key)}>
                {name}
              </button>
            ) : (
              name
            )}
          </div>
        );
      })}
    </div>
  );
}
