import { useEffect, useRef } from 'react';

/** The acts of the keys on the page of a draft. */
export const KEY_ACTS = [
  'next',
  'previous',
  'nextDoubtful',
  'accept',
  'reject',
  'edit',
  'explain',
  'acceptAlike',
  'undo',
  'publish',
  'back',
  'help',
] as const;
export type KeyAct = (typeof KEY_ACTS)[number];

/** The keys of each act, as they are shown. */
export const KEYS: Readonly<Record<KeyAct, readonly string[]>> = {
  next: ['j', '↓'],
  previous: ['k', '↑'],
  nextDoubtful: ['n'],
  accept: ['a'],
  reject: ['r'],
  edit: ['e'],
  explain: ['b'],
  acceptAlike: ['A'],
  undo: ['u', 'Ctrl+Z'],
  publish: ['p'],
  back: ['Esc'],
  help: ['?'],
};

const ACT_OF: ReadonlyMap<string, KeyAct> = new Map(
  KEY_ACTS.flatMap((act) => KEYS[act].map((key): [string, KeyAct] => [key, act])),
);
const NAMED: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };

/** The places in which keys are typed, or have a meaning of their own. */
const OWN_KEYS = 'input, textarea, select, [contenteditable], [role=dialog], [role=grid], [role=tab], [role=menu]';

/** The act that a key press asks for; undefined where it asks for none, or belongs to a field that has the focus. */
export function keyAct({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): KeyAct | undefined {
  if (target instanceof Element && target.closest(OWN_KEYS) !== null) return undefined;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'z' && !altKey ? 'undo' : undefined;
  return altKey ? undefined : ACT_OF.get(NAMED[key] ?? key);
}

/** Carries out what keys ask for while the page is shown. */
export function useKeys(acts: Readonly<Record<KeyAct, () => void>>): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = event.defaultPrevented ? undefined : keyAct(event);
      if (act === undefined) return;
      event.preventDefault();
      latest.current[act]();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
