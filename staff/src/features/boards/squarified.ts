// Boxes as large as what they stand for, as square as they can be: Bruls, Huizing and van Wijk, "Squarified treemaps".

export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Box<Item> extends Frame {
  item: Item;
}

interface Sized<Item> {
  item: Item;
  area: number;
}

/** How far from square the worst box of a row is. */
function worst<Item>(row: Sized<Item>[], side: number): number {
  const sum = row.reduce((total, { area }) => total + area, 0);
  const areas = row.map(({ area }) => area);
  const [largest, smallest] = [Math.max(...areas), Math.min(...areas)];
  return Math.max((side * side * largest) / (sum * sum), (sum * sum) / (side * side * smallest));
}

/** A row along the shorter side; answers what is left of the frame. */
function lay<Item>(row: Sized<Item>[], frame: Frame, boxes: Box<Item>[]): Frame {
  const { x, y, width, height } = frame;
  const isUpright = width >= height;
  const side = isUpright ? height : width;
  const depth = row.reduce((total, { area }) => total + area, 0) / side;
  let at = 0;
  for (const { item, area } of row) {
    const length = area / depth;
    boxes.push(
      isUpright
        ? { item, x, y: y + at, width: depth, height: length }
        : { item, x: x + at, y, width: length, height: depth },
    );
    at += length;
  }
  return isUpright
    ? { x: x + depth, y, width: width - depth, height }
    : { x, y: y + depth, width, height: height - depth };
}

/** The largest first; what weighs nothing has no box. */
export function squarified<Item>(items: readonly Item[], weightOf: (item: Item) => number, frame: Frame): Box<Item>[] {
  const heavy = items.filter((item) => weightOf(item) > 0).sort((a, b) => weightOf(b) - weightOf(a));
  const whole = heavy.reduce((total, item) => total + weightOf(item), 0);
  const scale = (frame.width * frame.height) / whole;
  const boxes: Box<Item>[] = [];
  let left = frame;
  let row: Sized<Item>[] = [];
  for (const item of heavy) {
    const next = { item, area: weightOf(item) * scale };
    const side = Math.min(left.width, left.height);
    if (row.length > 0 && worst([...row, next], side) > worst(row, side)) {
      left = lay(row, left, boxes);
      row = [];
    }
    row.push(next);
  }
  if (row.length > 0) lay(row, left, boxes);
  return boxes;
}
