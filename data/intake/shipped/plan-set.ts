import { orderCatalogue, type PlanDistrict, type PlanIndicator, readDistricts, readIndicators } from './catalogue.ts';
import { type PlanDocument, readDocument } from './document.ts';
import { type PlanSetFault, PlanSetFaults } from './fault.ts';
import { listNames, type PlanReading, readRecord } from './record.ts';
import { type PlanScope, readScopes } from './scope.ts';
import { warnOfLowerStatus } from './status.ts';

/** The shipped data set, found without fault. */
export interface PlanSet {
  /** Whoever edits the files counts it up, and a ledger remembers which one it has loaded. */
  version: number;
  /** The districts, in the city's own order. */
  districts: PlanDistrict[];
  /** The indicators, in the catalogue's order. */
  indicators: PlanIndicator[];
  /** The documents in the order of the day from which they count as published, then by code. */
  documents: PlanDocument[];
  scopes: PlanScope[];
  /** Things that are loaded all the same, and should be looked at. */
  warnings: readonly PlanSetFault[];
}

const FILE = 'plan-set.yaml';
const OTHERS = [FILE, 'districts.yaml', 'scopes.yaml', 'indicators', 'README.md', 'CHANGES.md', 'FINDINGS.md'];

function readHead(reading: PlanReading): { version: number; topics: string[] } {
  const record = readRecord(reading, FILE);
  const version = record?.whole('version') ?? 0;
  const topics = record?.list('topics') ?? [];
  for (const topic of new Set(topics.filter((one, place) => topics.indexOf(one) !== place)))
    record?.fault('topics', `The topic ${topic} is there twice.`);
  record?.close();
  return { version, topics: [...new Set(topics)] };
}

function byPublication(a: PlanDocument, b: PlanDocument): number {
  const [first, second] = [`${a.publishedFrom} ${a.code}`, `${b.publishedFrom} ${b.code}`];
  return first < second ? -1 : 1;
}

/**
 * Reads a data set's folder (`data/plans/README.md` says what it holds) and checks all of it.
 *
 * @throws PlanSetFaults with every fault found, each with file and line.
 */
export function readPlanSet(folder: string): PlanSet {
  const reading: PlanReading = { folder, faults: [], warnings: [] };
  const { version, topics } = readHead(reading);
  const districts = readDistricts(reading);
  const indicators = readIndicators(reading, topics);
  const scopes = readScopes(reading);
  const documents = listNames(reading, '.')
    .filter((name) => !OTHERS.includes(name))
    .map((code) => readDocument(reading, code, { districts, indicators, scopes }))
    .filter((document) => document !== undefined)
    .sort(byPublication);
  warnOfLowerStatus(documents, reading);
  if (reading.faults.length > 0) throw new PlanSetFaults(reading.faults);
  const headlines = new Set(
    documents.flatMap(({ figures }) => figures.filter((one) => one.headline).map((one) => one.indicator)),
  );
  return {
    version,
    districts: [...districts.byCode.values()],
    indicators: orderCatalogue(indicators.byCode.values(), headlines),
    documents,
    scopes: [...scopes.byCode.values()],
    warnings: reading.warnings,
  };
}
