import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { sessionEnded } from '@/api/client';
import { Spanish } from '@/testing/spanish';
import { TableLinks } from '@/ui/table-links';
import { Downloads } from './downloads';

const taken: { href: string; name: string }[] = [];
let asked: Request[] = [];

function answerWith(body: BodyInit | null, init: ResponseInit) {
  vi.stubGlobal('fetch', async (address: string, given: RequestInit) => {
    asked.push(new Request(new URL(address, location.href), given));
    return new Response(body, init);
  });
}

beforeEach(() => {
  asked = [];
  taken.length = 0;
  URL.createObjectURL = () => 'blob:made';
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    taken.push({ href: this.href, name: this.download });
  });
});

async function press() {
  render(
    <Spanish>
      <Downloads />
      <TableLinks path="/needs" query={{ show: 'waiting' }} />
    </Spanish>,
  );
  await userEvent.click(screen.getByRole('link', { name: 'CSV' }));
}

const file = {
  'Content-Type': 'text/csv',
  'Content-Disposition': "attachment; filename*=UTF-8''necesidades%20de%20hoy.csv",
};

test('a file is asked for by the same address, with all it was filtered by, and kept under its name', async () => {
  answerWith('a,b', { headers: { ...file, 'Content-Length': '3' } });
  await press();
  await vi.waitFor(() => expect(taken).toEqual([{ href: 'blob:made', name: 'necesidades de hoy.csv' }]));
  expect(asked.map(({ url }) => new URL(url).pathname + new URL(url).search)).toEqual([
    '/api/v1/needs?show=waiting&format=csv',
  ]);
});

test.each([
  ['is larger than a phone should hold', { headers: { ...file, 'Content-Length': String(33 << 20) } }],
  ['does not say how large it is', { headers: file }],
  ['comes in parts', { status: 206, headers: { ...file, 'Content-Length': '1' } }],
])('what %s is fetched by the browser itself', async (_, init) => {
  answerWith('a', init);
  await press();
  await vi.waitFor(() =>
    expect(taken).toEqual([{ href: `${location.origin}/api/v1/needs?show=waiting&format=csv`, name: '' }]),
  );
});

// The browser said "download failed" to who had lost the right meanwhile, in its words and without a reason.
test.each([
  [403, 'not_allowed', 'x', 'No tiene permiso'],
  [503, 'workbooks_busy', 'Se están preparando otros libros.', 'Se están preparando otros libros.'],
  [503, 'busy', 'x', 'El programa'],
  [422, 'table_too_long', 'La tabla tiene 5 filas.', 'La tabla tiene 5 filas.'],
])('a refusal with %i is said here in words', async (status, code, title, words) => {
  answerWith(JSON.stringify({ type: 'about:blank', title, status, code }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
  await press();
  expect(await screen.findByRole('dialog', { name: 'El archivo no se descargó' })).toBeDefined();
  expect(screen.getByRole('dialog').textContent).toContain(words);
  expect(taken).toEqual([]);
});

test('whose session ended is asked to sign in, and told nothing else', async () => {
  const ended = vi.fn();
  sessionEnded.addEventListener('ended', ended);
  answerWith('{}', { status: 401, headers: { 'Content-Type': 'application/problem+json' } });
  await press();
  await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce());
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a server that is away is said too', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('away');
  });
  await press();
  expect(await screen.findByRole('alert')).toBeDefined();
  expect(taken).toEqual([]);
});
