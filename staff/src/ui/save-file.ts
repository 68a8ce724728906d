/** Hands a text to the browser as a file to keep. */
export function saveFile(name: string, content: string, type = 'text/csv;charset=utf-8') {
  const place = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = place;
  link.download = name;
  link.click();
  URL.revokeObjectURL(place);
}
