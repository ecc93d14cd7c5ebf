import { type BrandVariants, createLightTheme } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore } from 'react';
import type { Language } from '../ask/operations.ts';
import { LIGHT_CHARTS } from '../parts/chart/chart-look.ts';
import { type Look, onWantedLook, wantedLook } from '../state/look.ts';
import { wordsOf } from '../words/words.ts';
import type { Colours } from './dark-theme.ts';

/** The brand is a blue-green ink, the colour of a ledger's cloth. Shade 80 has a contrast of 5.4:1 on white. */
const LEDGER: BrandVariants = {
  10: '#021213',
  20: '#082022',
  30: '#0a2f32',
  40: '#0b3b3f',
  50: '#0b484d',
  60: '#0b555b',
  70: '#0b636a',
  80: '#0d7179',
  90: '#248087',
  100: '#3c8f95',
  110: '#559da3',
  120: '#6dacb1',
  130: '#86bbbf',
  140: '#a1cacd',
  150: '#bddadc',
  160: '#dbebec',
};

const LIGHT: Colours = { ...createLightTheme(LEDGER), ...LIGHT_CHARTS };

/** The colours that are shown. Another look's take their place once they are loaded. */
let shown: { look: Look; colours: Colours } = { look: 'LIGHT', colours: LIGHT };
const watchers = new Set<() => void>();

/** Loads the colours of the look that is wanted, and shows them. */
export async function showWantedLook(): Promise<void> {
  const look = wantedLook();
  if (look === shown.look) return;
  const colours = look === 'LIGHT' ? LIGHT : (await import('./dark-theme.ts')).darkColours(look, LEDGER);
  // Another one may have come to be wanted while these were loaded.
  if (look !== wantedLook()) return;
  shown = { look, colours };
  document.documentElement.dataset['look'] = look;
  document.documentElement.style.colorScheme = look === 'LIGHT' ? 'light' : look === 'FORCED' ? 'light dark' : 'dark';
  for (const changed of watchers) changed();
}

function watch(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

/** Fluent's theme of the wanted look in our colours, and in the fonts of a language. */
export function useTheme(language: Language): Colours {
  const { colours } = useSyncExternalStore(watch, () => shown);
  useEffect(() => {
    // Where the colours cannot be loaded the pane keeps those that it has.
    const follow = () => void showWantedLook().catch(() => undefined);
    follow();
    return onWantedLook(follow);
  }, []);
  const { fonts } = wordsOf(language);
  return { ...colours, fontFamilyBase: fonts, fontFamilyNumeric: fonts };
}
