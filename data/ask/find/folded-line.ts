import { simplified } from './traditional.ts';

const SILENT = /["'“”‘’「」『』《》()[\]{}【】〈〉·、,，。;；:：!！?？~-]/;

/** One unit of a text as it is compared: half width, lower case, simplified. A unit that is several then stays as it is. */
function foldedUnit(unit: string): string {
  const plain = unit.normalize('NFKC').toLowerCase();
  return simplified(plain.length === 1 ? plain : unit);
}

/** A text in half width, lower case and simplified characters. Each UTF-16 unit stays one, so that ranges remain valid. */
export function foldedLine(text: string): string {
  return text.split('').map(foldedUnit).join('');
}

/** A stretch of a text: Chinese characters in a row, or a word of Latin letters and digits. */
export interface Run {
  text: string;
  isHan: boolean;
}

const RUN = /\p{Script=Han}+|[a-z0-9]+(?:[.&+][a-z0-9]+)*/gu;

/** The runs of a folded text. Marks of punctuation between Chinese characters do not part them, as names are written with and without. */
export function runsOf(folded: string): Run[] {
  let text = '';
  for (const unit of folded) text += SILENT.test(unit) ? '\uffff' : unit;
  const joined = text.replace(/(?<=\p{Script=Han})\uffff+(?=\p{Script=Han})/gu, '').replaceAll('\uffff', ' ');
  return (joined.match(RUN) ?? []).map((run) => ({ text: run, isHan: /^\p{Script=Han}/u.test(run) }));
}
