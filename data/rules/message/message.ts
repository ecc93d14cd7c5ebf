import type { Language } from '../words.ts';
import { en } from './en.ts';
import { type Words, zh } from './zh.ts';

/** The words of one language; a language is one file. */
export function words(language: Language): Words {
  return language === 'ZH' ? zh : en;
}
