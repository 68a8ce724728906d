import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { Backed } from '@/api/begin-upload';
import { discardUpload } from '@/api/discard-upload';
import { Refusal } from '@/api/refusal';
import type { Attachment, EvidenceAudience, Upload } from '@/api/reporting-contract';
import { showUpload } from '@/api/show-upload';
import { uploadFile } from '@/api/upload-file';
import { keepUploads, readUploads } from './kept-uploads';

export interface FileOnItsWay {
  key: number;
  /** What it backs, where a form has several things. */
  group: string;
  name: string;
  size: number;
  state: 'sending' | 'waiting' | 'looking' | 'ready' | 'refused';
  share: number;
  audience: EvidenceAudience;
  upload: Upload | null;
  problem: unknown;
}

/** Why the form cannot be sent yet. */
export type Holds = 'busy' | 'refused' | null;

export type UploadFiles = ReturnType<typeof useUploadFiles>;
export type Uploads = ReturnType<UploadFiles['of']>;

let nextKey = 1;

const discard = (file: FileOnItsWay) => {
  // Swept after a day in any case.
  if (file.upload) discardUpload(file.upload.id).catch(() => undefined);
};

const holdsOf = (files: FileOnItsWay[]): Holds => {
  if (files.some(({ state }) => state === 'refused')) return 'refused';
  return files.some(({ state }) => state !== 'ready') ? 'busy' : null;
};

const attachmentsOf = (files: FileOnItsWay[]) =>
  files.flatMap(({ group, state, upload, audience }): (Attachment & { group: string })[] =>
    state === 'ready' && upload ? [{ group, upload: upload.id, audience }] : [],
  );

const twinOf = (files: FileOnItsWay[], { key, upload }: FileOnItsWay) =>
  files.find((other) => other.key !== key && upload?.sha256 != null && other.upload?.sha256 === upload.sha256);

const fileOf = (key: number, group: string, of: { name: string; size: number }): FileOnItsWay => ({
  key,
  group,
  name: of.name,
  size: of.size,
  state: 'sending',
  share: 0,
  audience: 'staff',
  upload: null,
  problem: null,
});

/**
 * Files chosen in a form, sent as soon as they are chosen, several at once; each with its own fate. A form that is left
 * throws them away, unless they are kept under a name until it is opened again.
 */
export function useUploadFiles(keptAs: string | null = null) {
  const [files, setFiles] = useState<FileOnItsWay[]>([]);
  const [over, setOver] = useState<string | null>(null);
  const [gone, setGone] = useState(0);
  const stops = useRef(new Map<number, AbortController>());
  const left = useRef<FileOnItsWay[]>([]);
  left.current = files;
  useEffect(
    () => () => {
      for (const stop of stops.current.values()) stop.abort();
      if (keptAs === null) left.current.forEach(discard);
    },
    [keptAs],
  );
  useEffect(() => {
    if (keptAs === null) return;
    for (const { group, upload, audience } of readUploads(keptAs)) {
      showUpload(upload).then(
        (found) => {
          const back = { ...fileOf(nextKey++, group, found), audience, upload: found, share: 1 };
          if (found.sha256 !== null) setFiles((kept) => [...kept, { ...back, state: 'ready' }]);
          else discard(back);
        },
        (problem: unknown) => {
          if (!(problem instanceof Refusal) || problem.status !== 404) return;
          setGone((count) => count + 1);
          keepUploads(
            keptAs,
            readUploads(keptAs).filter((kept) => kept.upload !== upload),
          );
        },
      );
    }
  }, [keptAs]);
  const attachments = attachmentsOf(files);
  const ready = JSON.stringify(attachments);
  const wasEmpty = useRef(true);
  useEffect(() => {
    // What was kept is not forgotten before it was asked for.
    if (keptAs === null || (wasEmpty.current && ready === '[]')) return;
    wasEmpty.current = false;
    keepUploads(keptAs, JSON.parse(ready));
  }, [keptAs, ready]);

  const change = (key: number, part: Partial<FileOnItsWay>) =>
    setFiles((kept) => kept.map((file) => (file.key === key ? { ...file, ...part } : file)));

  const send = (key: number, backed: Backed, file: File) => {
    const stop = new AbortController();
    stops.current.set(key, stop);
    uploadFile(backed, file, {
      signal: stop.signal,
      onBegun: (upload) => change(key, { upload }),
      onProgress: (share) => change(key, { share }),
      onWaiting: (isWaiting) => change(key, { state: isWaiting ? 'waiting' : 'sending' }),
      onLooking: () => change(key, { state: 'looking', share: 1 }),
    }).then(
      (upload) => change(key, { state: 'ready', share: 1, upload }),
      (problem: unknown) => {
        if (stop.signal.aborted) return;
        // It keeps what it refused, to say so again if the answer was lost; here it arrived.
        for (const refused of left.current) if (refused.key === key) discard(refused);
        change(key, { state: 'refused', problem, upload: null });
      },
    );
  };

  const add = (group: string, backed: Backed, chosen: Iterable<File>) => {
    for (const file of chosen) {
      const key = nextKey++;
      setFiles((kept) => [...kept, fileOf(key, group, file)]);
      send(key, backed, file);
    }
  };

  const remove = (out: FileOnItsWay) => {
    stops.current.get(out.key)?.abort();
    setFiles((kept) => kept.filter((file) => file.key !== out.key));
    discard(out);
  };

  return {
    attachments,
    holds: holdsOf(files),
    /** That had been kept and are no longer there. */
    gone,
    /** They went with what was delivered. */
    taken: () => {
      left.current = [];
      setFiles([]);
      if (keptAs !== null) keepUploads(keptAs, []);
    },
    of: (group: string, backed: Backed) => {
      const its = files.filter((file) => file.group === group);
      return {
        files: its,
        add: (chosen: Iterable<File>) => add(group, backed, chosen),
        remove,
        /** Chosen twice in the form, whatever the two are called. */
        twinOf: (one: FileOnItsWay) => twinOf(files, one),
        setAudience: (key: number, audience: EvidenceAudience) => change(key, { audience }),
        isOver: over === group,
        /** Files may be dropped anywhere on what carries these. */
        dropProps: {
          onDragOver: (event: DragEvent) => {
            if (!event.dataTransfer.types.includes('Files')) return;
            event.preventDefault();
            setOver(group);
          },
          onDragLeave: () => setOver(null),
          onDrop: (event: DragEvent) => {
            if (event.dataTransfer.files.length === 0) return;
            event.preventDefault();
            setOver(null);
            add(group, backed, event.dataTransfer.files);
          },
        },
        holds: holdsOf(its),
      };
    },
  };
}

/** Files for one figure, or one answer: what goes with it, and that they went. */
export function useUploads(backed: Backed) {
  const { of, attachments, taken } = useUploadFiles();
  return {
    ...of(backed, backed),
    attachments: attachments.map(({ upload, audience }): Attachment => ({ upload, audience })),
    taken,
  };
}
