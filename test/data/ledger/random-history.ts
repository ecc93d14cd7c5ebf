import fc from 'fast-check';
import { sha256 } from '../../../data/ledger/log/digest.ts';
import type { RevisionLine } from '../../../data/ledger/log/revision-line.ts';

/** A change in a revision of a made-up history, by numbers that are read as places among the things there by then. */
type Change = readonly [kind: number, which: number, how: number, more: number];

/** The text of every document of a history. */
export const TEXT = '第一句。第二句。第三句。第四句。第五句。';

export const CHANGES = fc.array(
  fc.array(fc.tuple(fc.nat(6), fc.nat(3), fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 5 }),
  { minLength: 2, maxLength: 7 },
);

/** The things that a history has so far, in the order in which they came. */
class World {
  readonly codes = { district: ['R0'], indicator: ['I0'], scope: ['S0'], document: ['D0'] };

  /** The code of a thing that there is, or of a new one. */
  code(kind: keyof World['codes'], which: number): string {
    const known = this.codes[kind];
    const code = `${kind === 'district' ? 'R' : kind.charAt(0).toUpperCase()}${which}`;
    if (!known.includes(code)) known.push(code);
    return code;
  }

  known(kind: keyof World['codes'], place: number): string {
    const known = this.codes[kind];
    return known[place % known.length] ?? '';
  }
}

function some<Item>(items: readonly Item[], count: number): Item[] {
  return items.slice(0, count % (items.length + 1));
}

const MONTHS = [24276, 24288, 24300];

function documentLine(world: World, which: number, [how, more]: [number, number]): RevisionLine {
  const start = MONTHS[how % 3] ?? 0;
  const span = more % 3 === 0 ? {} : { reportsStart: start, reportsEnd: start + 5 };
  const day = `${2023 + (how % 3)}-${String(1 + more).padStart(2, '0')}-01`;
  const parts = [
    { part: 'RESULTS', start: 0, end: 3 + how },
    { part: 'GOALS', start: 3 + how, end: 20 },
  ];
  return {
    document: {
      code: world.code('document', which),
      title: `文件${how}${more}`,
      kind: how % 2 === 0 ? 'REPORT_AND_PLAN' : 'MID_YEAR_REPORT',
      standing: more % 2 === 0 ? 'IN_FORCE' : 'DRAFT',
      publishedOn: day,
      publishedFrom: day,
      ...(how === 9 ? {} : { district: world.known('district', more) }),
      textDigest: sha256(Buffer.from(TEXT)),
      ...span,
      parts: some(parts, how),
    },
  };
}

function indicatorLine(world: World, which: number, [how, more]: [number, number]): RevisionLine {
  const to = world.known('indicator', more);
  const code = world.code('indicator', which);
  return {
    indicator: {
      code,
      name: `指标${which}${how}`,
      nameEn: `Quantity ${more}`,
      timing: 'FLOW',
      direction: how % 2 === 0 ? 'HIGHER' : 'LOWER',
      topic: 'economy',
      delay: 0,
      position: more,
      aliases: some(['别名', `又名${how}`], more),
      watch: some(['说法', '另一说法'], how),
      not: some(['不是'], how),
      relations: to === code || how % 2 === 0 ? [] : [{ kind: 'PART_OF', to, complete: more % 2 === 0 }],
    },
  };
}

function figureLine(world: World, which: number, [how, more]: [number, number]): RevisionLine {
  const start = MONTHS[how % 3] ?? 0;
  const isGoal = more % 2 === 0;
  const owner = how === 8 ? { owner: `公司${which}` } : { district: world.known('district', which) };
  const document = world.known('document', more);
  return {
    figure: {
      code: `${document}/${how}${more}`,
      document,
      ...owner,
      indicator: world.known('indicator', how),
      measure: 'LEVEL',
      period: String(start / 12),
      periodStart: start,
      periodEnd: start + 11,
      role: isGoal ? 'TARGET' : 'ACTUAL',
      ...(isGoal ? { authority: 'PLAN', strength: 'PLAN' } : {}),
      comparator: 'EQUAL',
      value: String(how),
      decimals: 0,
      printed: String(how),
      section: '一',
      quoteStart: 0,
      quoteEnd: 1,
      publishedOn: '2024-01-01',
      publishedFrom: '2024-01-01',
    },
  };
}

function lineOf(world: World, [kind, which, how, more]: Change): RevisionLine {
  const document = world.known('document', more);
  switch (kind) {
    case 0: {
      const code = world.code('district', which);
      const parent = world.codes.district.indexOf(code) > 0 && how % 2 === 0 ? { parent: 'R0' } : {};
      return { district: { code, name: `区${how}`, nameEn: `District ${more}`, position: more, ...parent } };
    }
    case 1:
      return indicatorLine(world, which, [how, more]);
    case 2: {
      const within = how % 2 === 0 ? {} : { within: 'ALL' };
      const code = world.code('scope', which);
      return { scope: { code, name: `范围${how}`, nameEn: `Scope ${more}`, aliases: some(['口径'], how), ...within } };
    }
    case 3:
      return documentLine(world, which, [how, more]);
    case 4: {
      const task = { section: '一', title: `任务${how}`, kind: more % 2 === 0 ? 'PLAN' : 'ACHIEVEMENT', text: '任务' };
      return { task: { document, district: world.known('district', how), start: which, ...task } };
    }
    case 5:
      return { term: { document, number: which, term: `词${how}`, text: `解释${more}`, start: which } };
    default:
      return figureLine(world, which, [how, more]);
  }
}

const ORDER = ['district', 'scope', 'indicator', 'document', 'task', 'term', 'figure'];

/** The lines of a revision, each thing once and after those that it names. */
function inOrder(lines: readonly RevisionLine[]): RevisionLine[] {
  const byThing = new Map(
    lines.map((line) => {
      const [name = '', fields] = Object.entries(line)[0] ?? [];
      const { code, document, start, number } = fields as Record<string, unknown>;
      return [
        `${ORDER.indexOf(name)} ${code ?? ''} ${name === 'figure' || code ? '' : `${document} ${start} ${number}`}`,
        line,
      ];
    }),
  );
  return [...byThing].sort(([one], [other]) => one.localeCompare(other)).map(([, line]) => line);
}

/** The lines of each revision of a history. The first has one thing of each kind. */
export function historyOf(changes: readonly (readonly Change[])[]): RevisionLine[][] {
  const world = new World();
  const first: Change[] = [0, 1, 2, 3, 4, 5, 6].map((kind) => [kind, 0, 0, 0]);
  return [first, ...changes].map((revision) => inOrder(revision.map((change) => lineOf(world, change))));
}
