import { useState } from 'react';

const beginning = 'timon.';

/** What was typed stays while this tab is open, also when one goes to another page meanwhile. */
export function useKeptText(name: string): [text: string, setText: (text: string) => void] {
  const key = beginning + name;
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? '');
  const keep = (typed: string) => {
    setText(typed);
    if (typed === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, typed);
  };
  return [text, keep];
}

/** Whoever comes next to this tab reads nothing of it. */
export function forgetKeptTexts() {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(beginning)) sessionStorage.removeItem(key);
}
