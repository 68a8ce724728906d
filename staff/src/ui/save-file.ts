/** Longer than the slowest browser needs to begin with it. */
const keptFor = 60_000;

/** Hands bytes to the browser as a file to keep. */
export function saveFile(name: string, content: BlobPart, type = 'text/csv;charset=utf-8') {
  const place = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = place;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(place), keptFor);
}
