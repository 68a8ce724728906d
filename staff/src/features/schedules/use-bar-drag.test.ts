import { expect, test } from 'vitest';
import { partOf } from './use-bar-drag';

function bar(left: number, right: number, handle = 'bar'): HTMLElement {
  const made = document.createElement('span');
  made.dataset.handle = handle;
  made.getBoundingClientRect = () => new DOMRect(left, 0, right - left, 14);
  return made;
}

test.each([
  ['the beginning of a long bar', bar(100, 200), 103, 'start'],
  ['its middle', bar(100, 200), 150, 'whole'],
  ['its end', bar(100, 200), 198, 'end'],
  ['beside its end', bar(100, 200), 205, 'end'],
  ['a short bar', bar(100, 110), 101, 'whole'],
  ['beside the beginning of a short bar', bar(100, 110), 96, 'start'],
  ['beside its end', bar(100, 110), 114, 'end'],
  ['a milestone', bar(100, 114, 'whole'), 101, 'whole'],
])('%s', (_, given, x, part) => {
  expect(partOf(given, x)).toBe(part);
});
