// What each key does in the grid while no cell is edited.
import type { KeyboardEvent } from 'react';
import { columns } from './columns';
import type { Commands } from './use-commands';
import type { Cell, Grid } from './use-grid';

const directions = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' } as const;
const page = 12;

export interface GridKeys {
  grid: Grid;
  commands: Commands;
  goTo: (cell: Cell) => void;
  undo: () => void;
  redo: () => void;
}

function target({ grid }: GridKeys, cell: Cell, event: KeyboardEvent): Cell | 'toggle' | null {
  const seen = grid.seen[grid.at];
  const row = (index: number): Cell | null => {
    const found = grid.seen[Math.min(grid.seen.length - 1, Math.max(0, index))];
    return found ? { ...cell, id: found.row.id } : null;
  };
  const isFirst = cell.column === columns[0];
  switch (event.key) {
    case 'ArrowDown':
      return row(grid.at + 1);
    case 'ArrowUp':
      return row(grid.at - 1);
    case 'PageDown':
      return row(grid.at + page);
    case 'PageUp':
      return row(grid.at - page);
    case 'Home':
      return event.ctrlKey ? row(0) : { ...cell, column: 'code' };
    case 'End':
      return event.ctrlKey ? row(grid.seen.length - 1) : { ...cell, column: 'indicators' };
    case 'ArrowRight':
      return isFirst && seen?.hasChildren && !seen.isOpen ? 'toggle' : grid.step(cell, 1);
    case 'ArrowLeft':
      if (!isFirst) return grid.step(cell, -1);
      if (seen?.isOpen) return 'toggle';
      return seen?.row.parent ? { ...cell, id: seen.row.parent } : null;
    default:
      return null;
  }
}

function command({ commands, undo, redo }: GridKeys, event: KeyboardEvent): (() => void) | null {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (altKey && key in directions) return () => commands.move(directions[key as keyof typeof directions]);
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'z') return shiftKey ? redo : undo;
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'y') return redo;
  if (key === 'Insert') return () => commands.add(shiftKey || altKey ? 'child' : 'sibling');
  if (key === 'Enter' && (ctrlKey || metaKey)) return () => commands.add(shiftKey ? 'child' : 'sibling');
  if (key === 'Delete') return commands.remove;
  return null;
}

export function onGridKey(keys: GridKeys, event: KeyboardEvent) {
  const { grid, commands, goTo } = keys;
  const { cell } = grid;
  if (grid.editing || !(event.target instanceof HTMLElement) || event.target.role !== 'gridcell') return;
  const run = command(keys, event);
  if (run) {
    event.preventDefault();
    return run();
  }
  if (!cell) return;
  if (event.key === 'Enter' || event.key === 'F2') {
    event.preventDefault();
    return commands.edit(cell);
  }
  const next = event.altKey ? null : target(keys, cell, event);
  if (next !== null) {
    event.preventDefault();
    return next === 'toggle' ? grid.toggle(cell.id) : goTo(next);
  }
  const isTyped = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (isTyped && (cell.column === 'code' || cell.column === 'name')) {
    event.preventDefault();
    commands.edit(cell, event.key);
  }
}
