const units = ['B', 'KB', 'MB', 'GB'];

/** "1,4 MB": one decimal from a megabyte on, none below. */
export function sizeText(bytes: number, written: (value: number) => string): string {
  let [size, unit] = [bytes, 0];
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  const shown = unit >= 2 ? Math.round(size * 10) / 10 : Math.round(size);
  return `${written(shown)} ${units[unit]}`;
}
