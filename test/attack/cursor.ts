import type { Chance } from './chance.ts';
import type { Target } from './target.ts';

/** Lists of every kind of place, each with one page that has a cursor. */
const LISTS = [
  'figures(first: 2 AFTER)',
  'figures(first: 2, where: { roles: [TARGET] } AFTER)',
  'comparisons(first: 2, where: { periods: ["2024"] } AFTER)',
  'indicators(first: 2 AFTER)',
  'tasks(first: 2 AFTER)',
  'search(text: "经济", first: 2 AFTER)',
  'changes(since: 0, first: 2 AFTER)',
] as const;

const PLACES = [
  '1e300',
  '1e+300',
  '-1',
  '1.5',
  'null',
  '"x"',
  '[]',
  '{}',
  '9007199254740993',
  '{"owner":"x","indicator":"y","index":-1}',
];

/** Changes a cursor as somebody does who has found out what it is made of. */
function crafted(cursor: string, chance: Chance): string {
  const bytes = Buffer.from(cursor, 'base64url');
  switch (chance.below(7)) {
    case 0:
      if (bytes.length > 0) bytes[chance.below(bytes.length)] = chance.below(256);
      return bytes.toString('base64url');
    case 1:
      return cursor.slice(0, chance.below(cursor.length + 1));
    case 2:
      return bytes.toString().replace(/[^[,:{]+(?=[\]}]+$)/, () => chance.of(PLACES));
    case 3:
      return Buffer.from(bytes.toString().replace(/[^[,:{]+(?=[\]}]+$)/, () => chance.of(PLACES))).toString(
        'base64url',
      );
    case 4:
      return Buffer.from(
        bytes.toString().replace(/\d{4}-\d\d-\d\d/, chance.of(['x', '9999-99-99', '', '2024-13-01'])),
      ).toString('base64url');
    case 5:
      return Buffer.from(`[${chance.of(PLACES)},"2024-06-30",${chance.of(PLACES)}]`).toString('base64url');
    default:
      return cursor.repeat(1 + chance.below(50));
  }
}

/** Asks pages after the cursors of other lists. Answers how many were taken. */
async function takenElsewhere(target: Target, cursors: readonly string[]): Promise<number> {
  let taken = 0;
  for (const [at, list] of LISTS.entries())
    for (const [from, cursor] of cursors.entries()) {
      if (from === at || cursor === '') continue;
      const field = list.replace(' AFTER', `, after: ${JSON.stringify(cursor)}`);
      const { text } = await target.ask(`{ ${field} { __typename } }`);
      if (!text.includes('"errors"')) taken += 1;
    }
  return taken;
}

/** Asks pages after crafted cursors, and after those of other lists. Answers how many of these were taken. */
export async function attackCursors(target: Target, count: number, chance: Chance): Promise<number> {
  const cursors: string[] = [];
  for (const list of LISTS) {
    const { text } = await target.ask(`{ ${list.replace(' AFTER', '')} { pageInfo { endCursor } } }`);
    cursors.push(/"endCursor":"([^"]+)"/.exec(text)?.[1] ?? '');
  }
  const taken = await takenElsewhere(target, cursors);
  for (let asked = 0; asked < count; ) {
    // Several cursors in one query, as only the answers are looked at.
    const fields = Array.from({ length: 20 }, (_, place) => {
      const at = chance.below(LISTS.length);
      const list = LISTS[at] ?? '';
      const cursor = chance.below(2) === 0 ? (cursors[at] ?? '') : chance.of(cursors);
      const after = chance.below(4) === 0 ? cursor : crafted(cursor, chance);
      return `a${place}: ${list.replace(' AFTER', `, after: ${JSON.stringify(after)}`)} { __typename }`;
    });
    await target.ask(`{ ${fields.join(' ')} }`);
    asked += fields.length;
  }
  return taken;
}
