/**
 * Checks the files we hand out with LibreOffice, which opens them and recalculates every formula. The results must be those of
 * the API. It also checks files that a user worked in and LibreOffice saved, after a refresh as in the browser. All of these,
 * and files that openpyxl saved and that were linked again, must be as the Open XML SDK has it. Run `npm run check:office`,
 * which needs libreoffice-calc (7.4 or newer) and python3-openpyxl.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type CellValue as ReadValue, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { strFromU8, unzipSync } from 'fflate';
import { formatNamed } from '../../data/export/format.ts';
import { exportPieces } from '../../data/export/piece/export.ts';
import { writeTemplate } from '../../data/intake/draft/long/template.ts';
import { loadPlanSet } from '../../data/intake/shipped/load.ts';
import { readPlanSet } from '../../data/intake/shipped/plan-set.ts';
import { openLedger } from '../../data/ledger/ledger.ts';
import { editionFile } from '../../data/sheet/download/edition-xlsx.ts';
import { xlsxOf } from '../../data/sheet/download/xlsx.ts';
import { editionOfPlan } from '../../data/sheet/edition/edition.ts';
import { DEFINITION_NAMESPACE } from '../../data/sheet/plan/definition.ts';
import type { SheetPlan } from '../../data/sheet/plan/plan.ts';
import { formPlans, officePlans } from './office-plan.ts';
import { comesBack, type Journey, journeyOf, linkedAgain } from './office-round-trip.ts';
import { checkOpenXml, type WrittenFile } from './open-xml.ts';
import { openpyxlPython, savedByOpenpyxl } from './openpyxl.ts';

/** LibreOffice may take this long for all files together. One file takes about a second. */
const LONGEST_MS = 10 * 60_000;

interface Tally {
  passed: number;
  failed: number;
}

// Without this, LibreOffice shows the results stored in the file: by default it never recalculates an .xlsx.
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** This result is wrong on purpose. If it is still there afterwards, the formula was not calculated. */
const STALE = 'not calculated';

function withStaleResults(plan: SheetPlan): SheetPlan {
  const columns = plan.columns.map((column) =>
    column.results ? { ...column, results: plan.rowKeys.map(() => STALE) } : column,
  );
  return { ...plan, columns };
}

/** The command, or undefined where LibreOffice is not installed. */
function officeCommand(): string | undefined {
  return ['soffice', 'libreoffice'].find((command) => spawnSync(command, ['--version']).status === 0);
}

function converted(command: string, folder: string, names: string[]): void {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  const run = spawnSync(
    command,
    [
      `-env:UserInstallation=${pathToFileURL(profile)}`,
      ...['--headless', '--norestore', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out')],
      ...names.map((name) => join(folder, `${name}.xlsx`)),
    ],
    { encoding: 'utf8', timeout: LONGEST_MS },
  );
  if (run.status !== 0) throw new Error(`${command} failed with ${run.status ?? run.signal}: ${run.stderr}`);
}

interface OpenedFile {
  sheet: Worksheet;
  /** Present for a file that comes back. */
  journey?: Journey;
  parts: Record<string, Uint8Array>;
}

/** Each column of the table is one check. The table and its definition are one check each. */
function checkFile(name: string, plan: SheetPlan, file: OpenedFile): Tally {
  const tally: Tally = { passed: 0, failed: 0 };
  const check = (what: string, faults: string[]) => {
    if (faults.length === 0) tally.passed += 1;
    else {
      tally.failed += 1;
      console.log(`${name}: ${what}: ${faults.length} wrong\n  ${faults.slice(0, MOST_FAULTS_SHOWN).join('\n  ')}`);
    }
  };
  const { sheet, parts, journey } = file;
  plan.columns.forEach((column, at) => {
    // LibreOffice writes TRUE as 1 under the number format that hides the inputs. The formulas have read them.
    if (column.role !== 'input') check(column.key, columnFaults(plan, at, file));
  });
  const total = journey && shown(sheet.getCell(journey.total.address).value);
  if (journey) check("the user's own formula", isSame(journey.total.value, total) ? [] : [`comes to ${total}`]);
  const found = sheet.getTables()[0]?.table.name;
  check('the table', found === plan.definition.id ? [] : [`named ${found}`]);
  const customParts = Object.keys(parts).filter((path) => /^customXml\/item\d+\.xml$/.test(path));
  const kept = customParts.some((path) => strFromU8(parts[path] ?? new Uint8Array()).includes(DEFINITION_NAMESPACE));
  check('the definition', kept ? [] : ['not in the file that LibreOffice saved']);
  return tally;
}

const MOST_FAULTS_SHOWN = 5;

function columnFaults(plan: SheetPlan, at: number, { sheet, journey }: OpenedFile): string[] {
  const column = plan.columns[at];
  const headerRow = plan.caption.length + 1;
  const expected = [column?.header, ...plan.rowKeys.map((_, row) => (column?.results ?? column?.cells)?.[row] ?? null)];
  return expected.flatMap((value, row) => {
    const found = shown(sheet.getCell(headerRow + row, at + 1).value);
    const isReckonedBySheet = column?.role === 'formula' && row > 0 && plan.rowKeys[row - 1] === journey?.typedRow;
    if (isReckonedBySheet || isSame(value, found)) return [];
    const where = row === 0 ? 'header' : plan.rowKeys[row - 1];
    return [`${where}: the API says ${JSON.stringify(value)}, LibreOffice ${JSON.stringify(found)}`];
  });
}

/** The value, or a formula's result. An empty text counts as an empty cell, because it looks the same. */
function shown(value: ReadValue): unknown {
  if (typeof value !== 'object' || value === null) return value === '' ? null : (value ?? null);
  if ('formula' in value) return value.result === '' ? null : (value.result ?? null);
  // LibreOffice splits Chinese and Latin letters of one text into two fonts.
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  return value;
}

function isSame(expected: unknown, found: unknown): boolean {
  if (typeof expected !== 'number' || typeof found !== 'number') return expected === found;
  // A file's sixteen digits do not survive arithmetic exactly.
  return Math.abs(expected - found) <= 1e-9 * Math.max(1, Math.abs(expected));
}

/** The number of formulas with a result. Those of rows without goal or result have none. */
function resultCount(plan: SheetPlan): number {
  return plan.columns.flatMap((column) => column.results?.filter((result) => result !== null) ?? []).length;
}

async function opened(path: string): Promise<OpenedFile> {
  const bytes = readFileSync(path);
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error(`There is no sheet in ${path}.`);
  return { sheet, parts: unzipSync(bytes) };
}

/** Makes the files as they are handed out. */
async function checkDownloads(command: string, folder: string, plans: Map<string, SheetPlan>): Promise<Tally[]> {
  for (const [name, plan] of plans) writeFileSync(join(folder, `${name}.xlsx`), await xlsxOf([withStaleResults(plan)]));
  converted(command, folder, [...plans.keys()]);
  const tallies: Tally[] = [];
  for (const [name, plan] of plans) {
    const tally = checkFile(name, plan, await opened(join(folder, 'out', `${name}.xlsx`)));
    console.log(
      `${name}: ${plan.rowKeys.length} rows, ${resultCount(plan)} formulas, ${tally.passed} passed, ${tally.failed} failed`,
    );
    tallies.push(tally);
  }
  return tallies;
}

/** Makes files that a user worked in, LibreOffice saved, the browser's code refreshed and LibreOffice opened again. */
async function checkJourneys(command: string, folder: string, plans: Map<string, SheetPlan>): Promise<Tally[]> {
  const journeys = new Map<string, Journey>();
  for (const [name, plan] of plans) {
    const journey = await journeyOf(plan);
    journeys.set(name, journey);
    writeFileSync(join(folder, `${name}-worked.xlsx`), journey.worked);
  }
  converted(
    command,
    folder,
    [...plans.keys()].map((name) => `${name}-worked`),
  );
  for (const [name, plan] of plans) {
    const saved = new Uint8Array(readFileSync(join(folder, 'out', `${name}-worked.xlsx`)));
    const { bytes, report } = comesBack(saved, plan);
    writeFileSync(join(folder, `${name}-back.xlsx`), bytes);
    console.log(
      `${name} comes back: ${report.changes.length} changes, ${report.added.length} rows added, ${report.kept.length} results kept`,
    );
  }
  converted(
    command,
    folder,
    [...plans.keys()].map((name) => `${name}-back`),
  );
  const tallies: Tally[] = [];
  for (const [name, journey] of journeys) {
    const file = await opened(join(folder, 'out', `${name}-back.xlsx`));
    const tally = checkFile(`${name} back`, journey.expected, { ...file, journey });
    console.log(`${name} back: ${tally.passed} passed, ${tally.failed} failed`);
    tallies.push(tally);
  }
  return tallies;
}

/** The files as they are handed out: each table, with its chart, and its edition. */
async function handedOut(folder: string, plans: Map<string, SheetPlan>): Promise<WrittenFile[]> {
  const files: WrittenFile[] = [];
  const write = (name: string, bytes: Uint8Array) => {
    const path = join(folder, `${name}.xlsx`);
    writeFileSync(path, bytes);
    files.push({ name, path });
  };
  for (const [name, plan] of plans) {
    write(`${name} handed out`, await xlsxOf([plan]));
    write(`${name} with its chart`, await xlsxOf([plan], { hasCharts: true }));
    write(`${name} as an edition`, await editionFile(editionOfPlan(plan), plan.definition.asOf));
  }
  const [first, second] = [...plans.values()];
  if (first && second) write('two tables', await xlsxOf([first, second], { hasCharts: true }));
  return files;
}

/** A workbook of ours that has no formulas: what people type into, or figures that go out. */
function ownFile(folder: string, name: string, bytes: Uint8Array): WrittenFile {
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, bytes);
  return { name, path };
}

/** The files that LibreOffice saved and the browser's code refreshed. */
function refreshedAfterOffice(folder: string, names: string[]): WrittenFile[] {
  return names.map((name) => ({
    name: `${name} back`,
    path: join(folder, `${name}-back.xlsx`),
    before: join(folder, 'out', `${name}-worked.xlsx`),
  }));
}

/** Makes files that openpyxl saved and the browser's code linked again. */
function linkedAfterOpenpyxl(python: string, folder: string, plans: Map<string, SheetPlan>): WrittenFile[] {
  const placeOf = (name: string, state: string) => join(folder, `${name}-${state}.xlsx`);
  const names = [...plans.keys()];
  savedByOpenpyxl(
    python,
    names.map((name) => ({ from: join(folder, `${name} handed out.xlsx`), to: placeOf(name, 'bereft') })),
  );
  return [...plans].map(([name, plan]) => {
    const { bytes, report } = linkedAgain(new Uint8Array(readFileSync(placeOf(name, 'bereft'))), plan);
    writeFileSync(placeOf(name, 'linked'), bytes);
    console.log(`${name} is linked again after openpyxl: ${report.changes.length} changes`);
    return { name: `${name} linked again`, path: placeOf(name, 'linked'), before: placeOf(name, 'bereft') };
  });
}

/** The tables in which a user could type a result over another. */
function withSomethingToType(plans: Map<string, SheetPlan>): [string, SheetPlan][] {
  const has = ({ columns }: SheetPlan, end: string) =>
    columns.some(({ key, cells }) => key.endsWith(end) && cells.some((cell) => typeof cell === 'number'));
  return [...plans].filter(([, plan]) => has(plan, 'ACTUAL') && has(plan, 'TARGET'));
}

async function main(): Promise<number> {
  const command = officeCommand();
  if (command === undefined) {
    console.error('LibreOffice is missing: install it (apt-get install -y --no-install-recommends libreoffice-calc).');
    return 1;
  }
  const python = openpyxlPython();
  if (python === undefined) {
    console.error('openpyxl is missing: install it (apt-get install -y --no-install-recommends python3-openpyxl).');
    return 1;
  }
  const ledger = openLedger(':memory:');
  loadPlanSet(ledger, readPlanSet(fileURLToPath(new URL('../../data/plans', import.meta.url))));
  const filed = await formPlans(ledger);
  const plans = await officePlans(ledger);
  const { districts, indicators } = ledger.catalogue;
  const begun = { districts: districts.slice(0, 2), indicators: indicators.slice(0, 5), period: '2024-07' };
  const template = (await writeTemplate(ledger, begun, 'ZH')).bytes;
  const figures = Buffer.concat([
    ...exportPieces(ledger, { filter: {}, format: formatNamed('xlsx'), language: 'ZH', program: 'planbook' }),
  ]);
  ledger.close();
  const folder = mkdtempSync(join(tmpdir(), 'planbook-office-'));
  try {
    const all = new Map([...filed, ...plans]);
    const worked = new Map([...withSomethingToType(filed), ...plans]);
    const tallies = [
      ...(await checkDownloads(command, folder, all)),
      ...(await checkJourneys(command, folder, worked)),
      await checkOpenXml([
        ...(await handedOut(folder, all)),
        ownFile(folder, 'template', template),
        ownFile(folder, 'export', figures),
        ...refreshedAfterOffice(folder, [...worked.keys()]),
        ...linkedAfterOpenpyxl(python, folder, all),
      ]),
    ];
    const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
    const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
    console.log(`${passed} passed, ${failed} failed`);
    return failed === 0 && passed > 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main();
