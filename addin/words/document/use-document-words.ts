import type { Language } from '../../ask/operations.ts';
import { useLanguage } from '../use-words.ts';
import { documentEn } from './document-en.ts';
import { type DocumentWords, documentZh } from './document-zh.ts';

/** The words of the document reader, which are loaded with it. A language is one file and one line here. */
const WORDS: Readonly<Record<Language, DocumentWords>> = { ZH: documentZh, EN: documentEn };

export function useDocumentWords(): DocumentWords {
  return WORDS[useLanguage()];
}
