import { lazy, Suspense, useRef } from 'react';
import type { DialogProps } from './dialog-window';

const DialogWindow = lazy(async () => ({ default: (await import('./dialog-window')).DialogWindow }));

/** A dialog over the page. Its window is fetched when it first opens: no first visit pays for it. */
export function Dialog(props: DialogProps) {
  const wasOpened = useRef(false);
  if (props.isOpen) wasOpened.current = true;
  if (!wasOpened.current) return null;
  return (
    <Suspense fallback={null}>
      <DialogWindow {...props} />
    </Suspense>
  );
}
