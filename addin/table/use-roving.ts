import { type KeyboardEvent, useState } from 'react';

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Many buttons one below the other as a single stop of the Tab key: the arrow keys go through them. `onKeyDown` belongs to
 * what holds them, `tabIndexOf` to each.
 */
export function useRoving(count: number): {
  tabIndexOf: (at: number) => 0 | -1;
  onKeyDown: (event: KeyboardEvent) => void;
} {
  const [stop, setStop] = useState(0);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = event.target instanceof HTMLButtonElement ? buttons.indexOf(event.target) : -1;
    if (!step || at < 0) return;
    event.preventDefault();
    const next = step(at, buttons.length - 1);
    setStop(next);
    buttons[next]?.focus();
  };
  return { tabIndexOf: (at) => (at === Math.min(stop, count - 1) ? 0 : -1), onKeyDown };
}
