import type { Language } from '../words.ts';
import { en } from './en.ts';
import { type Words, zh } from './zh.ts';

interface OwnerNamed {
  name: string;
  district: { name: string; nameEn: string } | null;
}

const WORDS: Record<Language, Words> = { ZH: zh, EN: en };

/** Answers the words of one language. A new language is one file, one line above and its code in LANGUAGES. */
export function words(language: Language): Words {
  return WORDS[language];
}

/** The name of a district in one language; another owner has one name. */
export function ownerIn(owner: OwnerNamed, language: Language): string {
  return owner.district ? nameIn(owner.district, language) : owner.name;
}

/** Anything that has a name in each language. */
interface Named {
  name: string;
  nameEn: string;
}

/** The name of an indicator with that of the scope, where there is one: 数字化转型诊断（规上企业）. */
export function scopedName(indicator: Named, scope: Named | null | undefined, language: Language): string {
  const name = nameIn(indicator, language);
  return scope ? words(language).written.scoped(name, nameIn(scope, language)) : name;
}

/** The name of a district or an indicator in one language. */
export function nameIn(named: Named, language: Language): string {
  return words(language).written.name(named);
}
