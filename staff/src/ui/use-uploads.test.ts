import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Problem } from '@/api/contract';
import { discardUpload } from '@/api/discard-upload';
import { Refusal } from '@/api/refusal';
import type { Upload } from '@/api/reporting-contract';
import { showUpload } from '@/api/show-upload';
import { uploadFile } from '@/api/upload-file';
import { keepUploads, readUploads } from './kept-uploads';
import { useUploadFiles, useUploads } from './use-uploads';

vi.mock('@/api/discard-upload');
vi.mock('@/api/show-upload');
vi.mock('@/api/upload-file', () => ({ uploadFile: vi.fn() }));

const name = 'timon.report.1.2.3.T1';
const upload = (id: string) => ({ id, name: 'acta.pdf', size: 5, sha256: 'x', backs_already: [] }) as unknown as Upload;
const refusal = (status: number) => new Refusal(status, { code: 'x', title: 'No' } as Problem, null);
const file = new File(['hello'], 'acta.pdf');

beforeEach(() => {
  localStorage.clear();
  vi.resetAllMocks();
  vi.mocked(discardUpload).mockResolvedValue(undefined);
  vi.mocked(uploadFile).mockImplementation(async (_element, _file, { onBegun }) => {
    onBegun(upload('7'));
    return upload('7');
  });
});

// Files of a form that was closed stayed at the server for a day and counted in the institution's space.
test('a form that is left takes its files back, unless they went with what was sent', async () => {
  const left = renderHook(() => useUploads('/elements/1'));
  act(() => left.result.current.add([file]));
  await waitFor(() => expect(left.result.current.attachments).toEqual([{ upload: '7', audience: 'staff' }]));
  left.unmount();
  expect(discardUpload).toHaveBeenCalledExactlyOnceWith('7');

  const sent = renderHook(() => useUploads('/elements/1'));
  act(() => sent.result.current.add([file]));
  await waitFor(() => expect(sent.result.current.holds).toBeNull());
  act(() => sent.result.current.taken());
  sent.unmount();
  expect(discardUpload).toHaveBeenCalledOnce();
});

// A refused file was left out in silence when the figure was sent.
test('a refused file holds the form until it is taken away', async () => {
  vi.mocked(uploadFile).mockImplementation(async (_element, _file, { onBegun }) => {
    onBegun(upload('8'));
    throw refusal(422);
  });
  const { result } = renderHook(() => useUploads('/elements/1'));
  act(() => result.current.add([file]));
  await waitFor(() => expect(result.current.holds).toBe('refused'));
  expect(discardUpload).toHaveBeenCalledExactlyOnceWith('8');
  act(() => result.current.files.forEach((one) => void result.current.remove(one)));
  expect(result.current.holds).toBeNull();
});

test('files of a report are there again when it is opened again, but for those the server no longer has', async () => {
  const first = renderHook(() => useUploadFiles(name));
  act(() => first.result.current.of('12', '/elements/1').add([file]));
  await waitFor(() => expect(readUploads(name)).toEqual([{ group: '12', upload: '7', audience: 'staff' }]));
  first.unmount();
  expect(discardUpload).not.toHaveBeenCalled();

  keepUploads(name, [...readUploads(name), { group: '13', upload: '9', audience: 'citizens' }]);
  vi.mocked(showUpload).mockImplementation(async (id) => {
    if (id === '9') throw refusal(404);
    return upload(id);
  });
  const again = renderHook(() => useUploadFiles(name));
  await waitFor(() => expect(again.result.current.gone).toBe(1));
  expect(again.result.current.of('12', '/elements/1').files.map(({ state }) => state)).toEqual(['ready']);
  expect(again.result.current.of('13', '/elements/1').files).toEqual([]);
});

// One photo backed two lines of a report, and nobody was told before it was delivered.
test('a file that is chosen twice in a form is pointed out, whatever it is called', async () => {
  const { result } = renderHook(() => useUploadFiles());
  act(() => result.current.of('1', '/elements/1').add([file]));
  act(() => result.current.of('2', '/elements/2').add([new File(['hello'], 'otra.pdf')]));
  await waitFor(() => expect(result.current.attachments).toHaveLength(2));
  const [first] = result.current.of('1', '/elements/1').files;
  expect(first && result.current.of('1', '/elements/1').twinOf(first)?.name).toBe('otra.pdf');
});
