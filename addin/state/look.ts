import { useSyncExternalStore } from 'react';
import { officeBackground } from '../excel/office/theme.ts';
import { KeptValue } from './kept-value.ts';

/** The looks that somebody can choose. */
export const LOOKS = ['LIGHT', 'DARK', 'CONTRAST'] as const;
export type ChosenLook = (typeof LOOKS)[number];

/** The look of the pane. FORCED: the system chooses all colours, as Windows does in its contrast themes. */
export type Look = ChosenLook | 'FORCED';

/** The look that was chosen in this browser; undefined where the pane follows Office, or the system beyond Excel. */
const CHOSEN = new KeptValue<ChosenLook | undefined>('look', (kept) => LOOKS.find((one) => one === kept));

const DARK = window.matchMedia('(prefers-color-scheme: dark)');
const MORE_CONTRAST = window.matchMedia('(prefers-contrast: more)');
const FORCED = window.matchMedia('(forced-colors: active)');

/** Office tells nobody in Excel that its theme has changed, so that it is asked again so often. It keeps its answer for as long. */
const ASK_OFFICE_MS = 5000;
/** A colour whose channels come to less than this on average is dark. */
const MIDDLE = 128;

function isDark(colour: string): boolean {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return channels.reduce((sum, channel) => sum + channel, 0) < MIDDLE * channels.length;
}

/** The look that the pane is to have now. */
export function wantedLook(): Look {
  if (FORCED.matches) return 'FORCED';
  if (CHOSEN.value !== undefined) return CHOSEN.value;
  if (MORE_CONTRAST.matches) return 'CONTRAST';
  const office = officeBackground();
  return (office === undefined ? DARK.matches : isDark(office)) ? 'DARK' : 'LIGHT';
}

/** Calls back whenever another look may be wanted, until the answer is called. */
export function onWantedLook(changed: () => void): () => void {
  const queries = [DARK, MORE_CONTRAST, FORCED];
  for (const query of queries) query.addEventListener('change', changed);
  window.addEventListener('focus', changed);
  const asking = officeBackground() === undefined ? undefined : setInterval(changed, ASK_OFFICE_MS);
  const ends = [
    CHOSEN.subscribe(changed),
    () => clearInterval(asking),
    () => window.removeEventListener('focus', changed),
    ...queries.map((query) => () => query.removeEventListener('change', changed)),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** The look that was chosen, and how to choose another; undefined follows Office or the system. */
export function useChosenLook(): { chosen: ChosenLook | undefined; choose: (look: ChosenLook | undefined) => void } {
  const chosen = useSyncExternalStore(CHOSEN.subscribe, () => CHOSEN.value);
  return { chosen, choose: CHOSEN.set };
}
