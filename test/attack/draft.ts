import { createHash } from 'node:crypto';
import { DISTRICTS } from '../bench/place.ts';
import type { Target } from './target.ts';

const DRAFT_ROWS = 400;

/** A file of figures that a ledger under attack does not have, of the districts and indicators that each has. */
const FILE = [
  'district,indicator,period,value,unit',
  ...Array.from({ length: DRAFT_ROWS }, (_, place) => {
    const [code] = DISTRICTS[place % 5] ?? DISTRICTS[0];
    return `${code},QUANTITY_${1 + (place % 60)},20${27 + Math.floor(place / 100)},${place}.5,亿元`;
  }),
].join('\n');

/** The SHA-256 of the file. Whoever attacks has read it somewhere. */
export const FILE_DIGEST = createHash('sha256').update(FILE).digest('hex');

/** Brings the file into a draft, so that there is something behind the questions about drafts. Answers its number. */
export async function openDraft(target: Target): Promise<number> {
  await target.sent('/files', FILE);
  const { text } = await target.ask(
    `mutation { importFile(digest: "${FILE_DIGEST}", name: "新数据.csv", publishedOn: "2027-01-20") {
      draft { number } faults { message } } }`,
    {},
    { bySteward: true },
  );
  const number = Number(/"number":(\d+)/.exec(text)?.[1]);
  if (!(number > 0)) throw new Error(`The file of the attack became no draft: ${text.slice(0, 500)}`);
  return number;
}
