// A small .xlsx as a spreadsheet program would save it: sheets of cells, and merged ranges. Stored, not compressed. And
// the cells of one that the program wrote.
import { crc32, inflateRawSync } from 'node:zlib';

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function lettersOf(column) {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

function cellOf(value, address) {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function sheetOf({ rows, merged = [] }) {
  const lines = rows.map((row, at) => `<row r="${at + 1}">${row.map((value, column) => cellOf(value, `${lettersOf(column + 1)}${at + 1}`)).join('')}</row>`);
  const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData>${ranges && `<mergeCells>${ranges}</mergeCells>`}</worksheet>`;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function filesOf(sheets) {
  const each = (write) => sheets.map((sheet, at) => write(sheet, at + 1)).join('');
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${types}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each(({ name }, n) => `<sheet name="${escaped(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}">${each((_, n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetOf(sheet)])),
  };
}

/** One file's head, before its bytes and in the list at the end. */
function headOf(name, bytes, offset) {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(0x21, 14); // 1 January 1980
  head.writeUInt32LE(crc32(bytes), 16);
  head.writeUInt32LE(bytes.length, 20);
  head.writeUInt32LE(bytes.length, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(offset, 42);
  const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), head.subarray(6, 32)]);
  return { local: Buffer.concat([local, name]), listed: Buffer.concat([head, name]) };
}

/** `{ path: bytes }` → the bytes of an archive that holds them, stored. */
export function packed(files) {
  const [parts, list] = [[], []];
  let offset = 0;
  for (const [path, bytes] of Object.entries(files)) {
    const { local, listed } = headOf(Buffer.from(path), bytes, offset);
    parts.push(local, bytes);
    list.push(listed);
    offset += local.length + bytes.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(list.length, 8);
  end.writeUInt16LE(list.length, 10);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...list, end]);
}

/** `[{ name, rows, merged: ['A1:C1'] }]` → the bytes of the workbook. */
export const workbookOf = (sheets) =>
  packed(Object.fromEntries(Object.entries(filesOf(sheets)).map(([path, xml]) => [path, Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)])));

/** The files of an archive, by their list at its end. */
export function unpacked(bytes) {
  const files = {};
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6])) + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, size, nameLength, extra, remark, offset] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const content = bytes.subarray(start, start + size);
    files[bytes.toString('utf8', at + 46, at + 46 + nameLength)] = method === 0 ? content : inflateRawSync(content);
    at += 46 + nameLength + extra + remark;
  }
  return files;
}

const read = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The rows of one sheet, from 1: texts, numbers as numbers. */
export function rowsOf(bytes, sheet = 1) {
  const xml = unpacked(bytes)[`xl/worksheets/sheet${sheet}.xml`].toString('utf8');
  return [...xml.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, cells = '']) =>
    [...cells.matchAll(/<c [^>]*?>(?:<v>(.*?)<\/v>|<is><t[^>]*>(.*?)<\/t><\/is>)<\/c>/gs)].map(([, number, text]) =>
      number === undefined ? read(text) : Number(number),
    ),
  );
}

function typedContent(value) {
  if (typeof value === 'number') return `><v>${value}</v>`;
  if (typeof value === 'object') return `><f>${escaped(value.formula)}</f><v>${value.value}</v>`;
  return ` t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is>`;
}

/** Types into cells of a workbook, as a person does: `{ I6: 98.5, N6: 'Acta 12' }` in its sheet of that number. */
export function typedInto(bytes, sheet, cells) {
  const files = unpacked(bytes);
  const path = `xl/worksheets/sheet${sheet}.xml`;
  let xml = files[path].toString('utf8');
  for (const [address, value] of Object.entries(cells)) {
    const cell = new RegExp(`<c r="${address}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`);
    if (!cell.test(xml)) throw new Error(`no cell ${address}`);
    xml = xml.replace(cell, (_, style = '') => `<c r="${address}"${style}${typedContent(value)}</c>`);
  }
  return packed({ ...files, [path]: Buffer.from(xml) });
}
