import { englishWords } from './label-word.ts';
import { plain } from './plain.ts';
import { roleOfWord } from './role.ts';
import { spanIn } from './span.ts';
import { unitsIn } from './unit.ts';

/** Whether a text is in English words that only name something. Units, months, yoy and GDP say what no Chinese name beside them does. */
export function isTranslation(text: string): boolean {
  const words = plain(text);
  if (!/^[\x20-\x7e]+$/.test(words) || !/[a-z]{2}/.test(words)) return false;
  if (unitsIn(words) || spanIn(words)) return false;
  return englishWords(words) === undefined || roleOfWord(words) !== undefined;
}

const BEHIND = /(?<=[一-鿿)%]) ?([A-Za-z][\x20-\x7e]*)$/;

/** A label without its name in English behind the Chinese one: 地区生产总值 Gross Domestic Product. */
export function withoutTranslation(label: string): string {
  const [, behind = ''] = BEHIND.exec(label) ?? [];
  return behind !== '' && isTranslation(behind) ? label.slice(0, -behind.length).trimEnd() : label;
}
