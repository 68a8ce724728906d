import { createTheme, type MantineColorsTuple } from '@mantine/core';

// The one accent: a deep petrol that stands beside every light without being taken for one.
const helm: MantineColorsTuple = [
  '#eaf5f8',
  '#d5e8ee',
  '#a9d2de',
  '#79bbce',
  '#52a8c0',
  '#2f90ab',
  '#14738d',
  '#0b5d74',
  '#084b5e',
  '#053845',
];

// Neutrals of the dark scheme, those of the tokens.
const dark: MantineColorsTuple = [
  '#e7eae8',
  '#c9cfd3',
  '#a3abb2',
  '#727b83',
  '#3a4248',
  '#2a3034',
  '#1f2529',
  '#191d20',
  '#121517',
  '#0c0e10',
];

// What destroys: dark enough for white words on it, and for its own on paper (4.5:1).
const red: MantineColorsTuple = [
  '#fff5f5',
  '#ffe3e3',
  '#ffc9c9',
  '#ffa8a8',
  '#ff8787',
  '#ff6b6b',
  '#c92a2a',
  '#b42323',
  '#a11d1d',
  '#8f1717',
];

const sans = "'Inter Variable', system-ui, 'Segoe UI', 'Noto Sans', sans-serif";

export const theme = createTheme({
  colors: { helm, dark, red },
  primaryColor: 'helm',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: sans,
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  headings: { fontFamily: "'Source Serif 4 Variable', Georgia, 'Noto Serif', serif", fontWeight: '600' },
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  // A menu begins on its first entry; the empty place it would begin on may not stand in a menu (axe).
  components: { Menu: { defaultProps: { withInitialFocusPlaceholder: false } } },
});
