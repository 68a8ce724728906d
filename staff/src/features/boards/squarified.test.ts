import { describe, expect, test } from 'vitest';
import { squarified } from './squarified';

const frame = { x: 0, y: 0, width: 6, height: 4 };
const boxes = squarified([6, 6, 4, 3, 2, 2, 1, 0], (weight) => weight, frame);

describe('a tree-map', () => {
  test('gives each its share of the surface, and nothing to what weighs nothing', () => {
    expect(boxes.map(({ item, width, height }) => [item, Math.round(width * height * 1e6) / 1e6])).toEqual(
      [6, 6, 4, 3, 2, 2, 1].map((weight) => [weight, weight]),
    );
  });
  test('begins as its inventors drew it: the two heaviest above each other at the left', () => {
    expect(boxes[0]).toMatchObject({ x: 0, y: 0, width: 3, height: 2 });
    expect(boxes[1]).toMatchObject({ x: 0, y: 2, width: 3, height: 2 });
  });
  test('stays within its frame without any two boxes over each other', () => {
    for (const box of boxes) {
      expect(box.x + box.width).toBeLessThanOrEqual(6 + 1e-9);
      expect(box.y + box.height).toBeLessThanOrEqual(4 + 1e-9);
    }
    const overlap = boxes.some((a) =>
      boxes.some(
        (b) =>
          a !== b &&
          a.x < b.x + b.width - 1e-9 &&
          b.x < a.x + a.width - 1e-9 &&
          a.y < b.y + b.height - 1e-9 &&
          b.y < a.y + a.height - 1e-9,
      ),
    );
    expect(overlap).toBe(false);
  });
  test('of nothing is empty', () => expect(squarified([], () => 1, frame)).toEqual([]));
});
