import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { Attachment, EvidenceAudience, Upload } from '@/api/contract';
import { discardUpload } from './api/discard-upload';
import { uploadFile } from './upload-file';

export interface FileOnItsWay {
  key: number;
  name: string;
  size: number;
  state: 'sending' | 'waiting' | 'looking' | 'ready' | 'refused';
  share: number;
  audience: EvidenceAudience;
  upload: Upload | null;
  problem: unknown;
}

export type Uploads = ReturnType<typeof useUploads>;

let nextKey = 1;

/** Files chosen for one element, sent as soon as they are chosen, several at once; each with its own fate. */
export function useUploads(element: string) {
  const [files, setFiles] = useState<FileOnItsWay[]>([]);
  const [isOver, setOver] = useState(false);
  const stops = useRef(new Map<number, AbortController>());
  useEffect(
    () => () => {
      for (const stop of stops.current.values()) stop.abort();
    },
    [],
  );

  const change = (key: number, part: Partial<FileOnItsWay>) =>
    setFiles((kept) => kept.map((file) => (file.key === key ? { ...file, ...part } : file)));

  const send = (key: number, file: File) => {
    const stop = new AbortController();
    stops.current.set(key, stop);
    uploadFile(element, file, {
      signal: stop.signal,
      onBegun: (upload) => change(key, { upload }),
      onProgress: (share) => change(key, { share }),
      onWaiting: (isWaiting) => change(key, { state: isWaiting ? 'waiting' : 'sending' }),
      onLooking: () => change(key, { state: 'looking', share: 1 }),
    }).then(
      (upload) => change(key, { state: 'ready', share: 1, upload }),
      (problem: unknown) => !stop.signal.aborted && change(key, { state: 'refused', problem, upload: null }),
    );
  };

  const add = (chosen: Iterable<File>) => {
    for (const file of chosen) {
      const key = nextKey++;
      const begun = { key, name: file.name, size: file.size, state: 'sending', share: 0 } as const;
      setFiles((kept) => [...kept, { ...begun, audience: 'staff', upload: null, problem: null }]);
      send(key, file);
    }
  };

  const remove = (gone: FileOnItsWay) => {
    stops.current.get(gone.key)?.abort();
    setFiles((kept) => kept.filter((file) => file.key !== gone.key));
    // Swept after a day in any case.
    if (gone.upload) discardUpload(gone.upload.id).catch(() => undefined);
  };

  return {
    files,
    add,
    remove,
    setAudience: (key: number, audience: EvidenceAudience) => change(key, { audience }),
    isOver,
    /** Files may be dropped anywhere on what carries these. */
    dropProps: {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        setOver(false);
        add(event.dataTransfer.files);
      },
    },
    isBusy: files.some(({ state }) => state !== 'ready' && state !== 'refused'),
    /** What goes with the figure. */
    attachments: files.flatMap(({ state, upload, audience }): Attachment[] =>
      state === 'ready' && upload ? [{ upload: upload.id, audience }] : [],
    ),
  };
}
