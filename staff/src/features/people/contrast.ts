// WCAG's contrast of a colour with the papers of a theme, those of ui/tokens.css. The server has the last word.
export const lightPapers = ['#fbfbf8', '#ffffff', '#f2f5f3'];
export const darkPapers = ['#121517', '#191d20', '#20262a'];
const enough = 4.5;

const channelsOf = (colour: string) =>
  /^#[0-9a-f]{6}$/i.test(colour) ? [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) : null;

function luminanceOf(channels: number[]): number {
  const [red = 0, green = 0, blue = 0] = channels
    .map((channel) => channel / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratioOf(one: number[], other: number[]): number {
  const [low = 0, high = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The lowest, rounded down to two decimals; null for what is no colour. */
export function contrastWith(colour: string, papers: string[]): number | null {
  const channels = channelsOf(colour);
  if (!channels) return null;
  const ratios = papers.map((paper) => ratioOf(channels, channelsOf(paper) ?? channels));
  return Math.floor(Math.min(...ratios) * 100) / 100;
}

const textOf = (channels: number[]) =>
  `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

/** The same hue, made darker or lighter until it can be read on these papers. */
export function readableOn(colour: string, papers: string[]): string {
  const channels = channelsOf(colour);
  if (!channels) return colour;
  const target = luminanceOf(channelsOf(papers[0] ?? '') ?? [255, 255, 255]) > 0.5 ? 0 : 255;
  for (let step = 0; step <= 50; step++) {
    const mixed = textOf(channels.map((channel) => channel + ((target - channel) * step) / 50));
    if ((contrastWith(mixed, papers) ?? 0) >= enough) return mixed;
  }
  return colour;
}
