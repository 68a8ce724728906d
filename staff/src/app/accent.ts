import { useEffect } from 'react';
import type { InstitutionBrief } from '@/api/contract';

// The institution's colour in both themes, over the program's own. A sheet made here needs no inline style.
const sheet = new CSSStyleSheet();

const darker = (hex: string) =>
  `#${[1, 3, 5]
    .map((at) =>
      Math.round(Number.parseInt(hex.slice(at, at + 2), 16) * 0.88)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

// Filled buttons have white words in both themes, so that they take the colour of the light one. What stands behind
// words in it is among the papers on which its contrast was measured.
const rules = (scheme: string, accent: string, onAccent: string, filled: string) => `
@media screen {
  :root[data-mantine-color-scheme="${scheme}"] {
    --accent: ${accent};
    --on-accent: ${onAccent};
    --chosen: var(--hover);
    --mantine-primary-color-filled: ${filled};
    --mantine-primary-color-filled-hover: ${darker(filled)};
    --mantine-primary-color-light: var(--hover);
    --mantine-primary-color-light-hover: var(--hover);
    --mantine-primary-color-light-color: ${accent};
  }
}`;

const isColour = (text: string | null): text is string => text !== null && /^#[0-9a-f]{6}$/i.test(text);

/** Pages take the institution's colour; the server has checked that words in it can be read. */
export function useAccent(institution: InstitutionBrief | undefined) {
  const light = institution?.accent ?? null;
  const dark = institution?.accent_dark ?? null;
  useEffect(() => {
    const isOwn = isColour(light) && isColour(dark);
    sheet.replaceSync(isOwn ? rules('light', light, '#ffffff', light) + rules('dark', dark, '#0c0e10', light) : '');
    if (!document.adoptedStyleSheets.includes(sheet))
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, [light, dark]);
}
