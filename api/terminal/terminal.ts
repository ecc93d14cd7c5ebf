import { words } from '../../data/rules/message/message.ts';
import { LANGUAGES, type Language } from '../../data/rules/words.ts';

/** The output of the command line. */
export interface Terminal {
  /** The language of whoever reads it. */
  readonly language: Language;
  out(text: string): void;
  error(text: string): void;
}

/** The language of the system, where we have it; else English. */
function systemLanguage(): Language {
  const { locale } = Intl.DateTimeFormat().resolvedOptions();
  const primary = (tag: string) => tag.split('-')[0];
  return LANGUAGES.find((known) => primary(words(known).tag) === primary(locale)) ?? 'EN';
}

// Whoever reads may close the pipe before the end, as "head" does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

export const PROCESS: Terminal = {
  language: systemLanguage(),
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
};
