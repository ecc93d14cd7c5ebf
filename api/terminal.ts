import type { Language } from '../data/rules/words.ts';
import { terminalLanguage } from './language.ts';

/** The output of the command line. */
export interface Terminal {
  /** The language of whoever reads it. */
  readonly language: Language;
  out(text: string): void;
  error(text: string): void;
}

export const PROCESS: Terminal = {
  language: terminalLanguage(),
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
};
