import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginUpload } from './begin-upload';
import type { Problem } from './contract';
import { finishUpload } from './finish-upload';
import { Refusal } from './refusal';
import type { Upload } from './reporting-contract';
import { uploadFile } from './upload-file';

vi.mock('./begin-upload');
vi.mock('./finish-upload');

const upload = { id: '7', size: 5, chunk_size: 5, missing: [] } as unknown as Upload;
const refusal = (code: string) => new Refusal(503, { code, title: code } as Problem, 5);
const send = () =>
  uploadFile('/elements/1', new File(['hello'], 'a.pdf'), {
    onBegun: () => undefined,
    onProgress: () => undefined,
    onWaiting: () => undefined,
    onLooking: () => undefined,
    signal: new AbortController().signal,
  });

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(beginUpload).mockResolvedValue(upload);
});
afterEach(() => {
  vi.useRealTimers();
  vi.resetAllMocks();
});

// What cannot be looked into would have been asked for again and again without end.
test('a file that cannot be looked into is tried three times', async () => {
  vi.mocked(finishUpload).mockRejectedValue(refusal('inspection_failed'));
  const sent = expect(send()).rejects.toThrow('inspection_failed');
  await vi.runAllTimersAsync();
  await sent;
  expect(finishUpload).toHaveBeenCalledTimes(3);
});

test('a busy server is asked until it answers', async () => {
  for (let count = 0; count < 5; count += 1) vi.mocked(finishUpload).mockRejectedValueOnce(refusal('busy'));
  vi.mocked(finishUpload).mockResolvedValue(upload);
  const sent = send();
  await vi.runAllTimersAsync();
  expect(await sent).toBe(upload);
});
