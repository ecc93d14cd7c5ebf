import { type DocumentNode, execute, parse } from 'graphql';
import { loadPlanSet } from '../../../../data/intake/shipped/load.ts';
import type { PlanFigure } from '../../../../data/intake/shipped/plan-figure.ts';
import type { PlanSet } from '../../../../data/intake/shipped/plan-set.ts';
import type { Ledger } from '../../../../data/ledger/ledger.ts';
import type { Authority, DocumentKind, Measure, Role } from '../../../../data/rules/words.ts';
import { schema } from '../../../../schema/schema.ts';
import { memoryLedger } from '../../ledger/memory-ledger.ts';
import type { CaseIndicator } from './case-file.ts';
import type { PrintedFigure } from './printed-figure.ts';

/** The figures of one indicator that are put into the ledger. */
export interface CaseFigures {
  indicator: CaseIndicator;
  measure: Measure;
  goals: PrintedFigure[];
  results: PrintedFigure[];
  /** The measure by which a RANK orders. */
  rankOf?: PlanFigure['rankOf'];
  /** Whether it is one of the main indicators. */
  headline?: boolean;
}

/** The scopes a figure may have: 规上企业 lies within all, 规上小微企业 within that, 人民币计 within nothing. */
const SCOPES: PlanSet['scopes'] = [
  ['ABOVE_SIZE', '规上企业', 'ALL'],
  ['SMALL_ABOVE_SIZE', '规上小微企业', 'ABOVE_SIZE'],
  ['IN_RENMINBI', '人民币计', null],
].map(([code = '', name = '', within = null]) => ({
  code: code ?? '',
  name: name ?? '',
  nameEn: name ?? '',
  within,
  aliases: [],
}));

/** The name of a scope of the cases. */
export function scopeNameOf(code: string): string | undefined {
  return SCOPES.find((scope) => scope.code === code)?.name;
}

/** A city and its districts, none of which exists. */
const DISTRICTS = ['甲市', '乙区', '丙区', '丁区', '戊区'];

interface CaseDocument {
  code: string;
  title: string;
  kind: DocumentKind;
  publishedOn: string;
}

const RESULTS: CaseDocument = { code: 'RESULTS', title: '统计资料', kind: 'SUMMARY', publishedOn: '2025-02-01' };

/** Each authority's goals are in a document of its own. All documents are the city's, so that no district is silent. */
const OF_AUTHORITY: Record<Authority, CaseDocument> = {
  PLAN: { code: 'PLAN', title: '2024年计划', kind: 'PLAN', publishedOn: '2024-01-10' },
  ASSIGNED: { code: 'ASSIGNED', title: '2024年下达通知', kind: 'PLAN', publishedOn: '2024-02-01' },
  INTERIM: { code: 'INTERIM', title: '2024年年中报告', kind: 'MID_YEAR_REPORT', publishedOn: '2024-08-01' },
  OUTLOOK: { code: 'OUTLOOK', title: '2024年工作思路', kind: 'SUMMARY', publishedOn: '2023-12-01' },
  STEERING: { code: 'STEERING', title: '2024年调度通知', kind: 'PLAN', publishedOn: '2024-03-01' },
};

export function codeOfDistrict(name: string): string {
  const place = DISTRICTS.indexOf(name);
  if (place < 0) throw new Error(`${name} is none of ${DISTRICTS.join(', ')}.`);
  return `99990${place}`;
}

/** The indicator code for a place in the list of figures. */
export function codeAt(place: number): string {
  return `CASE_${place}`;
}

function planFigure(printed: PrintedFigure, of: CaseFigures & { place: number; role: Role }): PlanFigure {
  const { district, ...figure } = printed;
  return {
    ...figure,
    code: '',
    districtCode: codeOfDistrict(district),
    owner: null,
    indicator: codeAt(of.place),
    measure: of.measure,
    rankOf: of.measure === 'RANK' ? (of.rankOf ?? 'GROWTH') : null,
    role: of.role,
    wording: null,
    headline: of.headline ?? false,
    caution: null,
    section: '一',
    status: null,
    notCounted: null,
    periodInferred: false,
    quoteStart: 0,
    quoteEnd: 1,
    task: null,
    isOfLastDay: of.indicator.timing === 'STOCK',
    line: 1,
  };
}

function documentOf(about: CaseDocument, figures: PlanFigure[]): PlanSet['documents'][number] {
  const own = figures.map((figure, place) => ({ ...figure, code: `${about.code}/${place}` }));
  const origin = { standing: 'IN_FORCE' as const, republishedBy: null, publisher: null };
  const where = { districtCode: codeOfDistrict('甲市'), text: '。', parts: [], tasks: [], terms: [] };
  const reports = { reportsStart: null, reportsEnd: null };
  return { ...about, ...origin, ...where, ...reports, publishedFrom: about.publishedOn, figures: own };
}

/** An indicator with its calendar in the fields that the data set has. */
function plainOf({ calendar, ...indicator }: CaseIndicator) {
  return {
    ...indicator,
    frequency: calendar?.frequency ?? null,
    delay: calendar?.delay ?? 0,
    januaryFebruary: calendar?.januaryFebruary ? 1 : 0,
  };
}

function planSet(all: readonly CaseFigures[]): PlanSet {
  const goals = all.flatMap((one, place) =>
    one.goals.map((goal) => planFigure(goal, { ...one, place, role: 'TARGET' })),
  );
  const results = all.flatMap((one, place) =>
    one.results.map((result) => planFigure(result, { ...one, place, role: 'ACTUAL' })),
  );
  const setBy = (authority: string) => goals.filter((goal) => goal.authority === authority);
  return {
    version: 1,
    districts: DISTRICTS.map((name, place) => ({
      code: codeOfDistrict(name),
      name,
      nameEn: name,
      parentCode: place === 0 ? null : codeOfDistrict('甲市'),
      position: place + 1,
      ownCode: true,
      validFrom: null,
      validTo: null,
    })),
    indicators: all.map(({ indicator, headline = false }, place) => ({
      growthBasis: null,
      ...plainOf(indicator),
      code: codeAt(place),
      name: `指标${place}`,
      nameEn: `Indicator ${place}`,
      topic: 'economy',
      headline,
      position: place + 1,
      aliases: [],
      source: null,
      definition: null,
      watch: [],
      not: [],
      relations: [],
    })),
    documents: [
      ...Object.entries(OF_AUTHORITY).map(([authority, about]) => documentOf(about, setBy(authority))),
      documentOf(RESULTS, results),
    ],
    scopes: SCOPES,
    warnings: [],
  };
}

/** Makes one ledger in memory in which each place of the list is an indicator of its own. */
export function ledgerOf(all: readonly CaseFigures[]): Ledger {
  const ledger = memoryLedger();
  loadPlanSet(ledger, planSet(all));
  return ledger;
}

const parsed = new Map<string, DocumentNode>();

/** Asks the ledger as a client does. Each question is parsed once. */
export async function ask(ledger: Ledger, source: string, variableValues: Record<string, unknown>): Promise<unknown> {
  const document = parsed.get(source) ?? parse(source);
  parsed.set(source, document);
  const contextValue = { ledger, language: 'ZH' };
  const { data, errors } = await execute({ schema, document, variableValues, contextValue });
  if (errors) throw errors[0];
  return data;
}
