import { type Period, parsePeriod } from '../../rules/period/period.ts';
import { AUTHORITIES, BASES, MEASURES, type Measure, NATURES, RANK_OFS, ROLES, STRENGTHS } from '../../rules/words.ts';
import type { PlanDistrict, PlanIndicator, Referable } from './catalogue.ts';
import { readCode } from './catalogue.ts';
import { readFacts, readScopeCode } from './fact.ts';
import { checkNumber, readNumbers } from './number.ts';
import { type PlanFigure, uniqueKey } from './plan-figure.ts';
import { findQuote, type QuotedText } from './quote.ts';
import { type PlanReading, type PlanRecord, readRecords } from './record.ts';
import type { PlanScope } from './scope.ts';
import { checkScopes } from './scoped.ts';
import type { PlanTask } from './task.ts';

/** The things against which the figures of a document are checked. */
export interface FigureSource extends QuotedText {
  /** Code of the document. */
  code: string;
  districtCode: string;
  tasks: readonly PlanTask[];
  districts: Referable<PlanDistrict>;
  indicators: Referable<PlanIndicator>;
  scopes: Referable<PlanScope>;
}

function readHolder(record: PlanRecord, source: FigureSource) {
  const [district, owner] = [record.optionalText('district'), record.optionalText('owner') ?? null];
  if (district !== undefined && owner !== null)
    record.fault('owner', 'A figure belongs to a district or to another owner, not to both.');
  if (district !== undefined && source.districts.complete && !source.districts.byCode.has(district))
    record.fault('district', `The district ${district} is not in districts.yaml.`);
  return { districtCode: owner === null ? (district ?? source.districtCode) : null, owner };
}

function readIndicatorCode(record: PlanRecord, source: FigureSource): string | undefined {
  const code = record.text('indicator');
  if (code === undefined || !source.indicators.complete || source.indicators.byCode.has(code)) return code;
  return record.fault('indicator', `The indicator ${code} is in no file of indicators/.`);
}

function readMeasure(record: PlanRecord) {
  const measure = record.word('measure', MEASURES);
  const rankOf = record.optionalWord('rankOf', RANK_OFS) ?? null;
  const among = record.optionalText('among') ?? null;
  if (measure === 'RANK' && !(record.has('rankOf') && record.has('among')))
    record.fault('measure', 'A RANK needs rankOf (what is ranked) and among (whom).');
  if (measure !== undefined && measure !== 'RANK' && (record.has('rankOf') || record.has('among')))
    record.fault(record.has('rankOf') ? 'rankOf' : 'among', `Only a RANK has rankOf and among, not a ${measure}.`);
  return measure && { measure, rankOf, among };
}

/** A period under its canonical name. Anything else is a fault. */
export function readPeriodOf(record: PlanRecord, key: string): Period | undefined {
  const text = record.text(key);
  if (text === undefined) return undefined;
  const period = parsePeriod(text);
  if (!period) return record.fault(key, `${key} is ${text}; write 2024, 2024-S1, 2024-Q3, 2024-06 or 2024-01/2024-09.`);
  return period.name === text ? period : record.fault(key, `${key} is ${text}; its name is ${period.name}.`);
}

const OF_TARGETS = ['authority', 'strength', 'wording', 'nature', 'stretch'];

function readPromise(record: PlanRecord) {
  const role = record.word('role', ROLES);
  const authority = record.optionalWord('authority', AUTHORITIES) ?? null;
  const strength = record.optionalWord('strength', STRENGTHS);
  const wording = record.optionalText('wording') ?? null;
  const nature = record.optionalWord('nature', NATURES) ?? null;
  const stretch = record.flag('stretch');
  if (role === 'TARGET' && !record.has('authority')) record.fault('role', 'A TARGET needs its authority: who set it.');
  if (role !== undefined && role !== 'TARGET')
    for (const key of OF_TARGETS) if (record.has(key)) record.fault(key, `Only a TARGET has ${key}, not an ${role}.`);
  return (
    role && { role, authority, strength: role === 'TARGET' ? (strength ?? 'PLAN') : null, wording, nature, stretch }
  );
}

function readQuote(record: PlanRecord, source: FigureSource) {
  const quote = record.text('quote');
  if (quote === undefined) return undefined;
  const start = findQuote(source, quote);
  if (typeof start === 'string') return record.fault('quote', `The quote ${JSON.stringify(quote)} ${start}.`);
  return { quote, quoteStart: start, quoteEnd: start + quote.length };
}

/** Index of the work item of this number in the section with which the figure's own begins. */
function readTaskOf(record: PlanRecord, source: FigureSource, section: string | undefined): number | null {
  const number = record.optionalWhole('task');
  if (number === undefined || section === undefined) return null;
  const index = source.tasks.findIndex((task) => task.number === number && section.startsWith(task.section));
  if (index >= 0) return index;
  record.fault('task', `Section ${section} has no task ${number} in tasks.yaml.`);
  return null;
}

function checkTask(
  record: PlanRecord,
  task: PlanTask | undefined,
  range: { quoteStart: number; quoteEnd: number },
): void {
  if (task && (range.quoteStart < task.start || range.quoteEnd > task.start + task.text.length))
    record.fault('task', `The quote does not stand in task ${task.number}, ${task.title}.`);
}

/** A second reading of value or period, kept for whoever edits the file. It is checked and not loaded. */
function checkAlternative(record: PlanRecord): void {
  const alternative = record.inner('alternative');
  if (!alternative) return;
  if (alternative.has('period')) readPeriodOf(alternative, 'period');
  if (alternative.has('value')) checkNumber(alternative, 'value');
  alternative.close();
}

/** One of BASES, or a named base as printed (较2020年). A GROWTH always has one. */
function readBasis(record: PlanRecord, measure: Measure | undefined): string | null {
  const basis = record.optionalText('basis') ?? null;
  if (basis === null && measure === 'GROWTH' && !record.has('basis'))
    record.fault('measure', 'A GROWTH needs its basis; where none is printed it is UNSTATED.');
  if (basis !== null && !basis.startsWith('较') && !BASES.some((base) => base === basis))
    record.fault('basis', `basis is ${basis}; it can be ${BASES.join(', ')} or a base as printed, such as 较2020年.`);
  return basis;
}

function readMarks(record: PlanRecord) {
  const headline = record.flag('headline');
  if (record.flag('borderline') && headline)
    record.fault('headline', 'A borderline figure is shown, but is never a headline.');
  record.optionalText('note');
  checkAlternative(record);
  return { headline, caution: record.optionalText('caution') ?? null };
}

function readFigure(record: PlanRecord, source: FigureSource, taken: { has(code: string): boolean }) {
  const code = readCode(record, new RegExp(`^${source.code}/[A-Z]?[0-9]{2,4}$`), taken);
  const indicator = readIndicatorCode(record, source);
  const holder = readHolder(record, source);
  const measured = readMeasure(record);
  const period = readPeriodOf(record, 'period');
  const promise = readPromise(record);
  const section = record.text('section');
  const task = readTaskOf(record, source, section);
  const cited = readQuote(record, source);
  const known = indicator === undefined ? undefined : source.indicators.byCode.get(indicator);
  const numbers = readNumbers(record, { measure: measured?.measure, indicator: known, quote: cited?.quote });
  const basis = readBasis(record, measured?.measure);
  const scope = readScopeCode(record, source.scopes);
  const facts = readFacts(record, { role: promise?.role, value: numbers?.value });
  const marks = readMarks(record);
  record.close();
  if (code === undefined || indicator === undefined || section === undefined) return undefined;
  if (!measured || !period || !promise || !cited || !numbers) return undefined;
  const { quote: _, ...range } = cited;
  if (task !== null) checkTask(record, source.tasks[task], range);
  const when = { period: period.name, periodStart: period.start, periodEnd: period.end };
  return {
    code,
    ...holder,
    indicator,
    ...measured,
    ...when,
    ...promise,
    ...numbers,
    basis,
    scope,
    ...facts,
    ...marks,
    section,
    ...range,
    task,
    isOfLastDay: known?.timing === 'STOCK',
    line: record.line,
  };
}

/** The figures of a document, in the order of the file. */
export function readFigures(reading: PlanReading, file: string, source: FigureSource): PlanFigure[] {
  const byCode = new Map<string, PlanFigure>();
  const byKey = new Map<string, PlanFigure>();
  const read: [PlanRecord, PlanFigure][] = [];
  for (const record of readRecords(reading, file) ?? []) {
    const figure = readFigure(record, source, byCode);
    if (!figure) continue;
    byCode.set(figure.code, figure);
    read.push([record, figure]);
    const key = uniqueKey(figure);
    const same = byKey.get(key);
    if (same) record.fault('code', `${figure.code} has the same key as ${same.code}; a document says a thing once.`);
    byKey.set(key, figure);
  }
  checkScopes(read, byKey);
  return [...byCode.values()];
}
