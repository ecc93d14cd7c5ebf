import { words } from '../../data/rules/message/message.ts';
import { LANGUAGES, type Language } from '../../data/rules/words.ts';

/** The output of the command line. */
export interface Terminal {
  /** The language of whoever reads it. */
  readonly language: Language;
  out(text: string): void;
  error(text: string): void;
  /** Tells somebody at a screen how far long work is, on one line that the next text takes away. */
  progress?(text: string): void;
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

/** Whether a line of progress stands on the screen. */
let isProgressing = false;

/** Takes the line of progress away. */
function clear(): void {
  if (isProgressing) process.stderr.write('\r\x1b[K');
  isProgressing = false;
}

/** Characters by which a text out of a file, or of somebody far away, would change the screen or turn round what it says. */
const STEERING = /[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu;

/** A text as it is put on a screen: what would steer the screen is seen, and steers nothing. */
export function onScreen(text: string): string {
  return text.replaceAll(STEERING, '\uFFFD');
}

function write(stream: NodeJS.WriteStream, text: string): void {
  clear();
  stream.write(onScreen(text));
}

export const PROCESS: Terminal = {
  language: systemLanguage(),
  out: (text) => write(process.stdout, text),
  error: (text) => write(process.stderr, text),
  progress(text) {
    if (!process.stderr.isTTY) return;
    clear();
    process.stderr.write(text);
    isProgressing = true;
  },
};
