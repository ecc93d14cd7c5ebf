import { fromCellText, visitXml } from './xml.ts';

/** The texts that cells refer to by number; of a text in several fonts all runs, of its reading aid (rPh) nothing. */
export function readSharedStrings(text: string, part: string): string[] {
  const strings: string[] = [];
  let now: string | undefined;
  let isText = false;
  let aids = 0;
  visitXml(text, part, {
    open({ name }) {
      if (name === 'si') now = '';
      else if (name === 'rPh') aids += 1;
      isText = name === 't' && aids === 0;
    },
    close(name) {
      isText = false;
      if (name === 'rPh') aids -= 1;
      if (name !== 'si') return;
      strings.push(fromCellText(now ?? ''));
      now = undefined;
    },
    text(piece) {
      if (isText && now !== undefined) now += piece;
    },
  });
  return strings;
}
