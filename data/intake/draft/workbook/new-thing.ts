import { DIRECTIONS, TIMINGS } from '../../../rules/words.ts';
import { type NewThing, PARTS, type Part } from '../../layout/new-thing.ts';
import { DraftFault } from '../fault.ts';

/** The form of the code of an indicator or a scope. */
export const CODE = /^[A-Z][A-Z0-9_]{1,59}$/;
/** No part is longer. */
const LONGEST = 120;

function partNamed(name: string): Part | undefined {
  return PARTS.find((part) => part.toLowerCase() === name.trim().toLowerCase());
}

/** A word of a closed list, however it is typed. */
function wordIn(words: readonly string[], text: string): string | undefined {
  return words.find((word) => word === text.toUpperCase());
}

/**
 * The parts of a new thing as an answer tells them: `,code=HEAT,unit=万吨`.
 *
 * @throws DraftFault for a part that there is not, and for a word that is not one of its list.
 */
export function readThing(printed: string, text: string): NewThing {
  const thing: { [Name in Part]?: string } = {};
  for (const told of text.split(/[,，]/).filter((part) => part.trim() !== '')) {
    const [name = '', ...rest] = told.split('=');
    const part = partNamed(name);
    const value = rest.join('=').trim();
    if (!part || value === '' || value.length > LONGEST)
      throw new DraftFault('BAD_THING', printed, 'PART', told.trim());
    thing[part] = value;
  }
  const { timing, direction } = thing;
  if (timing !== undefined) thing.timing = listed(printed, TIMINGS, timing);
  if (direction !== undefined) thing.direction = listed(printed, DIRECTIONS, direction);
  return thing;
}

function listed(printed: string, words: readonly string[], text: string): string {
  const word = wordIn(words, text);
  if (word === undefined) throw new DraftFault('BAD_THING', printed, 'WORD', text, words.join('、'));
  return word;
}

/** @throws DraftFault where the code of a new indicator or scope is none. */
export function checkCode(printed: string, code: string): void {
  if (!CODE.test(code)) throw new DraftFault('BAD_THING', printed, 'CODE', code);
}
