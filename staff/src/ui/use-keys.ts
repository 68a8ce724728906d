import { useEffect, useRef } from 'react';

type Keys = Record<string, (event: KeyboardEvent) => void>;

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Single keys that work anywhere on the page, except while somebody types or a dialog is open. */
export function useKeys(keys: Keys) {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const name = event.ctrlKey || event.metaKey ? `ctrl+${event.key.toLowerCase()}` : event.key;
      const act = current.current[name];
      if (!act || event.altKey || event.defaultPrevented) return;
      const isModal = document.querySelector('[aria-modal="true"]') !== null;
      if (name.startsWith('ctrl+') || !(isTyping(event.target) || isModal)) {
        event.preventDefault();
        act(event);
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
