import { pinyin } from 'pinyin-pro';
import type { Indicator } from '../ledger/indicator.ts';
import { normalised } from '../rules/message/typed-word.ts';

interface Keys {
  indicator: Indicator;
  /** The names in the form in which they are compared, the indicator's own first. */
  names: string[];
  /** The pinyin of the Chinese names: in full (diqushengchanzongzhi) and by initials (dqsczz). */
  spelled: { full: string; initials: string }[];
}

const keysOf = new WeakMap<Indicator[], Keys[]>();

function spell(name: string): { full: string; initials: string } {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  const plain = syllables.map((syllable) => normalised(syllable));
  return { full: plain.join(''), initials: plain.map((syllable) => syllable.charAt(0)).join('') };
}

function keys(indicators: Indicator[]): Keys[] {
  const known = keysOf.get(indicators);
  if (known) return known;
  const made = indicators.map((indicator) => {
    const { name, aliases, nameEn, code, former } = indicator;
    const chinese = [name, ...aliases].filter((text) => /\p{Script=Han}/u.test(text));
    return {
      indicator,
      names: [name, ...aliases, code, nameEn, ...former.map((one) => one.code)].map(normalised),
      spelled: chinese.map(spell),
    };
  });
  keysOf.set(indicators, made);
  return made;
}

/** How near a match is: 0 is the best, undefined is none. A short name beats a long one that merely contains it. */
function rank({ names, spelled }: Keys, wanted: string): number | undefined {
  if (names.includes(wanted)) return 0;
  if (names.some((name) => name.startsWith(wanted))) return 1;
  if (names.some((name) => name.includes(wanted))) return 2;
  if (!/^[a-z]{2,}$/.test(wanted)) return undefined;
  if (spelled.some(({ full, initials }) => full === wanted || initials === wanted)) return 1;
  if (spelled.some(({ full, initials }) => full.startsWith(wanted) || initials.startsWith(wanted))) return 3;
  return spelled.some(({ full, initials }) => full.includes(wanted) || initials.includes(wanted)) ? 4 : undefined;
}

/**
 * The indicators whose name, alias, code or English name contains the typed text, or whose pinyin does, in full or by
 * initials. The nearest match comes first, then main indicators, then the catalogue's order.
 */
export function searchIndicators(indicators: Indicator[], typed: string): Indicator[] {
  const wanted = normalised(typed);
  if (wanted === '') return indicators;
  return keys(indicators)
    .flatMap((entry) => {
      const place = rank(entry, wanted);
      return place === undefined ? [] : [{ indicator: entry.indicator, place }];
    })
    .sort((a, b) => a.place - b.place || Number(b.indicator.headline) - Number(a.indicator.headline))
    .map(({ indicator }) => indicator);
}
