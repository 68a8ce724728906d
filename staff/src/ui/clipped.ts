const most = 80;

/** The beginning of a long text, to name it by within a sentence: without the full stop of its own. */
export const clipped = (text: string) =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text.trimEnd().replace(/\.$/, '');
