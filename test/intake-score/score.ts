import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workbookOf } from '../../data/intake/grid/grid.ts';
import { GridFault } from '../../data/intake/grid/grid-fault.ts';
import { readWorkbook } from '../../data/intake/grid/read-workbook.ts';
import type { Catalogue, KnownThing } from '../../data/intake/layout/known-thing.ts';
import { type Layout, readLayout } from '../../data/intake/layout/layout.ts';
import { catalogueOf } from '../../data/intake/layout/ledger-catalogue.ts';
import { makeProfile } from '../../data/intake/layout/profile.ts';
import { loadPlanSet } from '../../data/intake/shipped/load.ts';
import { readPlanSet } from '../../data/intake/shipped/plan-set.ts';
import { openLedger } from '../../data/ledger/ledger.ts';
import { normalised } from '../../data/rules/message/typed-word.ts';
import { type GoldCell, isOpen, readGold } from './gold.ts';
import { answersFrom, type Judged, type Judgement, judge, type SameName } from './judge.ts';

const PLANS = new URL('../../data/plans', import.meta.url).pathname;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** The shipped catalogue, and the names of the gold cells as an office that keeps these figures would have them in its own. */
function catalogueFor(cells: GoldCell[]): { catalogue: Catalogue; isSame: SameName } {
  const ledger = openLedger(':memory:');
  loadPlanSet(ledger, readPlanSet(PLANS));
  const shipped = catalogueOf(ledger);
  const own = { DISTRICT: new Map<string, KnownThing>(), INDICATOR: new Map<string, KnownThing>() };
  const add = (name: string | null | undefined, to: Map<string, KnownThing>) => {
    if (name && !isOpen(name)) to.set(normalised(name), { code: name, name });
  };
  for (const { district, indicator } of cells) {
    add(district, own.DISTRICT);
    add(indicator?.replace(/ \[.*\]$/, ''), own.INDICATOR);
  }
  const find: Catalogue['find'] = (text, kind) => own[kind].get(normalised(text)) ?? shipped.find(text, kind);
  const code = (name: string) => (find(name, 'INDICATOR') ?? find(name, 'DISTRICT'))?.name ?? name;
  const isSame: SameName = (one, other) => {
    const [, first = '', scope = ''] = /^(.*?)( \[.*\])?$/.exec(one) ?? [];
    const [, second = '', otherScope = ''] = /^(.*?)( \[.*\])?$/.exec(other) ?? [];
    return (
      scope === otherScope && normalised(aliasOf(shipped, code(first))) === normalised(aliasOf(shipped, code(second)))
    );
  };
  return { catalogue: { find, nearest: shipped.nearest }, isSame };
}

function aliasOf(shipped: Catalogue, name: string): string {
  return shipped.find(name, 'INDICATOR')?.name ?? shipped.find(name, 'DISTRICT')?.name ?? name;
}

interface FileScore {
  file: string;
  alone: Judged[];
  answered: Judged[];
  /** The most answers that one table took. */
  answers: number;
  becameFigures: string[];
}

function become(layout: Layout, not: { sheet: string | null; cell: string; why: string }[]): string[] {
  return not
    .filter(({ sheet, cell }) => [...layout.figures].some((figure) => figure.sheet === sheet && figure.cell === cell))
    .map(({ sheet, cell, why }) => `${sheet ?? ''}!${cell} ${why}`);
}

function count(judged: Judged[], ...of: Judgement[]): number {
  return judged.filter(({ judgement }) => of.includes(judgement)).length;
}

const share = (part: number, whole: number) => (whole === 0 ? '–' : `${Math.round((1000 * part) / whole) / 10} %`);

function table(judged: Judged[]): string {
  const counts = (['RIGHT', 'ASKED', 'WARNED', 'WRONG', 'MISSING'] as const).map(
    (one) => `${one} ${count(judged, one)}`,
  );
  return `${counts.join(', ')} of ${judged.length} (${share(count(judged, 'RIGHT'), judged.length)} right)`;
}

/** Scores one file: read by itself, and once more with the profile that its questions' answers make. */
function scoreFile(
  folder: string,
  file: string,
  of: ReturnType<typeof catalogueFor> & ReturnType<typeof readGold>,
): FileScore | undefined {
  const { catalogue, isSame } = of;
  const cells = of.cells.filter((cell) => cell.file === file);
  const not = of.not.filter((cell) => cell.file === file && cell.expect === 'no figure');
  if (cells.length + not.length === 0) return undefined;
  const workbook = workbookOf(readWorkbook(readFileSync(join(folder, file)), file));
  const alone = readLayout(workbook, { catalogue });
  // An answer may open another question: a person is asked up to three times.
  let { answers, most } = answersFrom(alone, cells, isSame);
  let last = alone;
  for (let round = 0; round < 3; round += 1) {
    last = readLayout(workbook, { catalogue, answers, profile: makeProfile(alone.header, answers) });
    const more = answersFrom(last, cells, isSame);
    const blocks = { ...answers.blocks };
    for (const [key, answer] of Object.entries(more.answers.blocks ?? {})) blocks[key] = { ...blocks[key], ...answer };
    answers = { blocks, names: [...(answers.names ?? []), ...(more.answers.names ?? [])] };
    most += round === 0 ? more.most : 0;
  }
  return {
    file,
    alone: cells.map((cell) => judge(cell, alone, isSame)),
    answered: cells.map((cell) => judge(cell, last, isSame)),
    answers: most,
    becameFigures: [...become(alone, not), ...become(last, not)],
  };
}

function report({ file, alone, answered, answers, becameFigures }: FileScore): void {
  say(`\n${file}`);
  say(`  alone:         ${table(alone)}`);
  say(`  with answers:  ${table(answered)}, at most ${answers} answers a table`);
  for (const { gold, judgement, says } of answered)
    if (judgement !== 'RIGHT') say(`    ${judgement} ${gold.sheet ?? ''}!${gold.cell}: ${says.join('; ')}`);
  for (const { gold, judgement, says } of alone)
    if (judgement === 'WRONG' || judgement === 'MISSING')
      say(`    alone ${judgement} ${gold.sheet ?? ''}!${gold.cell}: ${says.join('; ')}`);
  for (const cell of becameFigures) say(`    NO FIGURE, and became one: ${cell}`);
}

function run(folder: string): boolean {
  const gold = readGold(folder);
  const known = { ...catalogueFor(gold.cells), ...gold };
  const scores: FileScore[] = [];
  for (const file of readdirSync(folder).filter((name) => /\.(?:csv|xlsx?|xlsm)$/i.test(name)))
    try {
      const score = scoreFile(folder, file, known);
      if (!score) continue;
      report(score);
      scores.push(score);
    } catch (fault) {
      if (!(fault instanceof GridFault)) throw fault;
      say(`\n${file}\n  refused: ${fault.code}`);
    }
  const [alone, answered] = [scores.flatMap((score) => score.alone), scores.flatMap((score) => score.answered)];
  const became = new Set(scores.flatMap(({ file, becameFigures }) => becameFigures.map((cell) => `${file} ${cell}`)))
    .size;
  say(`\nAll files, without any answer: ${table(alone)}`);
  say(`All files, with answers:       ${table(answered)}`);
  say(
    `Cells that are no figures and became one: ${became} of ${gold.not.filter((cell) => cell.expect === 'no figure').length}`,
  );
  return count([...alone, ...answered], 'WRONG', 'MISSING') === 0 && became === 0;
}

/** `npm run intake:score -- FOLDER`: how well the tables of a folder are read, against cells of them that were read by hand. */
const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(join(folder, 'gold'))) {
  say('Name a folder of tables that has a folder gold/ with cells read by hand: npm run intake:score -- FOLDER');
  process.exitCode = 2;
} else if (!run(folder)) process.exitCode = 1;
