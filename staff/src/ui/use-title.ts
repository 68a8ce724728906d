import { useEffect } from 'react';

export function useTitle(title: string) {
  useEffect(() => {
    document.title = title === '' ? 'Timón' : `${title} · Timón`;
  }, [title]);
}
