import { expect, test } from 'vitest';
import { contrastWith, darkPapers, lightPapers, readableOn } from './contrast';

test('contrast is the ratio of the guidelines, on the worst paper', () => {
  expect(contrastWith('#000000', ['#ffffff'])).toBe(21);
  expect(contrastWith('#777777', lightPapers)).toBe(4.07);
  expect(contrastWith('azul', lightPapers)).toBeNull();
});

test('a colour becomes readable on each theme without losing its hue', () => {
  expect(readableOn('#0b5d74', lightPapers)).toBe('#0b5d74');
  for (const colour of ['#ffcc00', '#c8102e', '#0033a0', '#ffffff']) {
    expect(contrastWith(readableOn(colour, lightPapers), lightPapers)).toBeGreaterThanOrEqual(4.5);
    expect(contrastWith(readableOn(colour, darkPapers), darkPapers)).toBeGreaterThanOrEqual(4.5);
  }
});
