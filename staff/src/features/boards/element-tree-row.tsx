import { Link } from '@tanstack/react-router';
import { type CSSProperties, memo } from 'react';
import type { ElementRow, FigureName } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { FactsBar } from '@/ui/facts-bar';
import { FigureButton } from '@/ui/figure-button';
import { Light } from '@/ui/light';
import { amountText } from '@/ui/money-text';
import { NoResult } from '@/ui/no-result';
import classes from './element-tree.module.css';
import { type Column, isNumber } from './tree-columns';
import { isMoney, type MoneyKey, type TreeRow } from './tree-rows';

interface Props {
  shown: TreeRow;
  index: number;
  columns: Column[];
  isActive: boolean;
  onFocus: () => void;
  onToggle: () => void;
}

export const ElementTreeRow = memo(function ElementTreeRow({
  shown,
  index,
  columns,
  isActive,
  onFocus,
  onToggle,
}: Props) {
  const { depth, hasChildren, isOpen, isContext } = shown;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a grid made of boxes, not of a table
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-level={depth + 1}
      aria-expanded={hasChildren ? isOpen : undefined}
      tabIndex={isActive ? 0 : -1}
      data-row={index}
      data-context={isContext}
      className={classes.row}
      style={{ '--depth': depth } as CSSProperties}
      onFocus={onFocus}
    >
      {columns.map((column) => (
        // biome-ignore lint/a11y/useSemanticElements: as above
        // biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus
        <div key={column} role="gridcell" className={classes.cell} data-column={column} data-number={isNumber(column)}>
          <Content column={column} shown={shown} isActive={isActive} onToggle={onToggle} />
        </div>
      ))}
    </div>
  );
});

type ContentProps = Pick<Props, 'shown' | 'isActive' | 'onToggle'> & { column: Column };

function Content({ column, shown, isActive, onToggle }: ContentProps) {
  const { named, hundredths } = useTexts();
  const { row } = shown;
  if (column === 'name') return <Name shown={shown} isActive={isActive} onToggle={onToggle} />;
  if (shown.isContext) return null;
  if (column === 'office') return <span title={row.office_name ?? ''}>{row.office_name}</span>;
  if (column === 'weight') return hundredths(row.weight);
  if (column === 'facts') return <FactsBar {...row} />;
  if (column === 'light') return <Light light={row.light} basis={row.basis} />;
  if (isMoney(column)) return <Money row={row} column={column} isActive={isActive} />;
  const figure: FigureName = column;
  return (
    <FigureButton
      panel={`figure.${row.id}.${figure}`}
      label={`${row.code} ${named('staff.column', figure)}`}
      isStrong={figure === 'compliance'}
      tabIndex={isActive ? 0 : -1}
    >
      {hundredths(row[figure])}
    </FigureButton>
  );
}

function Money({ row, column, isActive }: { row: ElementRow; column: MoneyKey; isActive: boolean }) {
  const { t, hundredths, signed, language } = useTexts();
  if (!row.money) return null;
  if (column === 'in_force') return amountText(row.money.in_force, language);
  if (column !== 'points') return hundredths(row.money[column]);
  return (
    <FigureButton
      panel={`money.${row.id}.gap`}
      label={`${row.code} ${t('staff.money.gap_points')}`}
      isStrong={row.money.kind === 'money_ahead'}
      tabIndex={isActive ? 0 : -1}
    >
      {signed(row.money.points)}
    </FigureButton>
  );
}

function Name({ shown, isActive, onToggle }: Pick<Props, 'shown' | 'isActive' | 'onToggle'>) {
  const { t } = useTexts();
  const { row, hasChildren, isOpen } = shown;
  return (
    <>
      {hasChildren ? (
        <button
          type="button"
          className={classes.twig}
          tabIndex={-1}
          aria-label={
            isOpen ? t('staff.elements.close', { code: row.code }) : t('staff.elements.open', { code: row.code })
          }
          data-open={isOpen}
          onClick={onToggle}
        />
      ) : (
        <span className={classes.leaf} />
      )}
      <Link
        to="/elements/$element"
        params={{ element: row.id }}
        search={({ on }) => (on ? { on } : {})}
        tabIndex={isActive ? 0 : -1}
        title={`${row.level} ${row.code}. ${row.name}`}
        preload={false}
      >
        <span className={classes.code}>{row.code}</span> {row.name}
      </Link>
      {row.concerns.includes('no_result') && <NoResult />}
    </>
  );
}
