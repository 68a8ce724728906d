import { useEffect } from 'react';

/** Tells whoever shows the form whether it holds what was not saved; a form that is gone holds nothing. */
export function useUnsaved(isDirty: boolean, onDirty: (isDirty: boolean) => void) {
  useEffect(() => {
    onDirty(isDirty);
    return () => onDirty(false);
  }, [isDirty, onDirty]);
}
