import { useEffect, useState } from 'react';

/** `isOpen` one step later: what is fetched when it first opens sees itself open, and knows where the focus was. */
export function useOpened(isOpen: boolean): boolean {
  const [isOpened, setOpened] = useState(false);
  useEffect(() => setOpened(isOpen), [isOpen]);
  return isOpened;
}
