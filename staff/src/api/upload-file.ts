// A file in pieces. What was acknowledged is never sent twice: after a broken line or a stopped server it goes on with
// what is missing.

import { type Backed, beginUpload } from './begin-upload';
import { finishUpload } from './finish-upload';
import { putChunk } from './put-chunk';
import { Refusal, Unreachable } from './refusal';
import type { Upload } from './reporting-contract';
import { showUpload } from './show-upload';

export interface Watcher {
  onBegun: (upload: Upload) => void;
  onProgress: (share: number) => void;
  onWaiting: (isWaiting: boolean) => void;
  onLooking: () => void;
  signal: AbortSignal;
}

const longestPause = 10_000;

const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

/** Asking again at once helps nobody. */
const lasting = new Set(['inspection_failed', 'evidence_kinds_unknown']);

const isForLater = (problem: unknown) =>
  problem instanceof Unreachable ||
  (problem instanceof Refusal && problem.status === 503 && !lasting.has(problem.problem.code));

/** Again and again while the server is away or busy; what it refuses is thrown. */
async function patiently<Answer>(act: () => Promise<Answer>, { signal, onWaiting }: Watcher): Promise<Answer> {
  for (let wait = 500; ; wait = Math.min(wait * 2, longestPause)) {
    signal.throwIfAborted();
    try {
      const answer = await act();
      onWaiting(false);
      return answer;
    } catch (problem) {
      if (!isForLater(problem)) throw problem;
      onWaiting(problem instanceof Unreachable);
      await pause(wait, signal);
    }
  }
}

/** `null` where the browser does not compute it: pages without encryption. */
async function sha256(piece: Blob): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const digest = await crypto.subtle.digest('SHA-256', await piece.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function sendMissing(upload: Upload, file: File, watcher: Watcher) {
  let left = upload.missing.length;
  const all = Math.max(1, Math.ceil(upload.size / upload.chunk_size));
  for (const offset of upload.missing) {
    const piece = file.slice(offset, offset + upload.chunk_size, 'application/octet-stream');
    const hash = await sha256(piece);
    await patiently(() => putChunk(upload.id, offset, piece, hash), watcher);
    left -= 1;
    watcher.onProgress(1 - left / all);
  }
}

const triesToLook = 3;

/** A file that could not be looked into stays at the server: a few more tries, and not for ever. */
async function finish(id: string, watcher: Watcher): Promise<Upload> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await patiently(() => finishUpload(id), watcher);
    } catch (problem) {
      const isWorthIt =
        problem instanceof Refusal && problem.problem.code === 'inspection_failed' && tries < triesToLook;
      if (!isWorthIt) throw problem;
      await pause(longestPause, watcher.signal);
    }
  }
}

export async function uploadFile(backed: Backed, file: File, watcher: Watcher): Promise<Upload> {
  let upload = await patiently(() => beginUpload(backed, file), watcher);
  watcher.onBegun(upload);
  while (upload.missing.length > 0) {
    await sendMissing(upload, file, watcher);
    const { id } = upload;
    upload = await patiently(() => showUpload(id), watcher);
  }
  watcher.onLooking();
  return finish(upload.id, watcher);
}
