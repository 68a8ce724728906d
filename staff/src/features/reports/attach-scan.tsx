import { Button, FileButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Document } from '@/api/reporting-contract';
import { uploadFile } from '@/api/upload-file';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { attachScan, type DocumentsOf } from './api/documents';

interface Props {
  document: Document;
  of: DocumentsOf;
}

const quietly = { onBegun: () => {}, onProgress: () => {}, onWaiting: () => {}, onLooking: () => {} };

/** The paper as it came back: a PDF of the scanner, or a picture. It comes in as evidence does. */
export function AttachScan({ document, of: { element, key } }: Props) {
  const { t } = useTexts();
  const client = useQueryClient();
  // The same file may be chosen again.
  const again = useRef<() => void>(null);
  const attaching = useMutation({
    mutationFn: async (file: File) => {
      const upload = await uploadFile(`/elements/${element}`, file, {
        ...quietly,
        signal: new AbortController().signal,
      });
      return attachScan(document.code, upload.id);
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: key });
      await client.invalidateQueries({ queryKey: ['plans'], predicate: ({ queryKey }) => queryKey[3] === 'matrix' });
    },
  });
  if (!element) return null;
  return (
    <>
      <FileButton
        accept="application/pdf,image/jpeg,image/png,image/webp"
        resetRef={again}
        onChange={(file) => {
          again.current?.();
          if (file) attaching.mutate(file);
        }}
      >
        {(props) => (
          <Button {...props} variant={document.scan ? 'subtle' : 'filled'} loading={attaching.isPending}>
            {t(document.scan ? 'staff.documents.replace' : 'staff.documents.attach')}
            <span className="unseen"> {document.code}</span>
          </Button>
        )}
      </FileButton>
      <ProblemSummary error={attaching.error} />
    </>
  );
}
