import { useLayoutEffect } from 'react';

/** The whole page lies across the paper: a part alone would stand on sheets of its own, without what is around it. */
export function useWidePaper() {
  useLayoutEffect(() => {
    document.documentElement.dataset.paper = 'wide';
    return () => {
      delete document.documentElement.dataset.paper;
    };
  }, []);
}
