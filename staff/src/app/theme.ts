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

const sans = "'Inter Variable', system-ui, 'Segoe UI', 'Noto Sans', sans-serif";

export const theme = createTheme({
  colors: { helm },
  primaryColor: 'helm',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: sans,
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  headings: { fontFamily: "'Source Serif 4 Variable', Georgia, 'Noto Serif', serif", fontWeight: '600' },
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
});
