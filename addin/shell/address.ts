import { TABLE_FORMS } from '../../data/rules/table/form.ts';
import { AUTHORITIES, COLUMN_KINDS, LANGUAGES, MEASURES, TABLE_LAYOUTS } from '../../data/rules/words.ts';
import { GOAL_PAGES, type GoalPlace } from '../state/goal-place.ts';
import type { FindPlace, TableDraft } from '../state/pane-context.ts';
import type { ReadingPlace } from '../state/reading-place.ts';
import { VIEWS } from './views.ts';

/** The places in the views that an address can tell. An indicator is told by its code. */
export interface Places {
  find: Omit<FindPlace, 'open'> & { open: string };
  goals: GoalPlace;
  /** Undefined where the address tells nothing of the table. */
  table: (Omit<TableDraft, 'indicators' | 'editing'> & { indicators: readonly string[] }) | undefined;
  /** Undefined where no document is read. */
  reading: ReadingPlace | undefined;
}

/** A longer address is cut off by mail programs, so that it tells the view alone. */
const LONGEST = 2000;

/** The view that an address names, as `#entry/draft/12` does; undefined where it names none. */
export function viewIn(hash: string): string | undefined {
  const [, named] = /^#(\w+)/.exec(hash) ?? [];
  return VIEWS.find(({ id }) => id === named)?.id;
}

/** Whether an address names a document that is read. */
export function namesDocument(hash: string): boolean {
  return /^#document\b/.test(hash);
}

const ALL_DOCUMENTS = '*';

type Told = Record<string, string | readonly string[] | undefined>;

/** The parts of an address that say something, in order. */
function written(path: string, told: Told): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(told)) {
    const text = typeof value === 'string' ? value : (value ?? []).join('|');
    if (text !== '') parts.set(name, text);
  }
  const hash = parts.size === 0 ? path : `${path}?${parts}`;
  return hash.length > LONGEST ? path : hash;
}

/** The end of the address of a place; the view of entries keeps its own. */
export function hashOf(view: string, { find, goals, table, reading }: Places): string {
  if (reading !== undefined) {
    const { document: code, start, end } = reading;
    return written('#document', { code, start: start?.toString(), end: end?.toString() });
  }
  if (view === 'find') {
    const { text, topic, district, headline, open, told } = find;
    return written('#find', { text, indicator: open, told, topic, district, headline: headline ? '1' : '' });
  }
  if (view === 'goals') {
    const { page, district, year, beside, indicator, document, terms } = goals;
    const { asOf, judgeBy } = terms;
    return written(`#goals/${page}`, {
      ...{ district, year, beside, indicator, asOf, judgeBy },
      document: document === '' ? ALL_DOCUMENTS : document,
    });
  }
  if (view !== 'table' || table === undefined) return `#${view}`;
  const { tolerances: _kept, ...told } = table;
  return written('#table', told);
}

/** The part of an address that names a word of a list. */
function among<Word extends string>(words: readonly Word[], named: string | null): Word | undefined {
  return words.find((word) => word === named);
}

function listIn(parts: URLSearchParams, name: string): string[] {
  return (parts.get(name) ?? '').split('|').filter((one) => one !== '');
}

function tableIn(parts: URLSearchParams): Places['table'] {
  if (parts.size === 0) return undefined;
  const list = (name: string) => listIn(parts, name);
  const words = <Word extends string>(name: string, known: readonly Word[]) =>
    list(name).flatMap((one) => among(known, one) ?? []);
  const columns = words('columns', COLUMN_KINDS);
  const measures = words('measures', MEASURES);
  const [scopes, formColumns] = [list('scopes'), list('formColumns')];
  const [form, layout] = [among(TABLE_FORMS, parts.get('form')), among(TABLE_LAYOUTS, parts.get('layout'))];
  const [judgeBy, language] = [among(AUTHORITIES, parts.get('judgeBy')), among(LANGUAGES, parts.get('language'))];
  const asOf = parts.get('asOf') ?? undefined;
  return {
    districts: list('districts'),
    indicators: list('indicators'),
    periods: list('periods'),
    ...(form && { form }),
    ...(columns.length > 0 && { columns }),
    ...(measures.length > 0 && { measures }),
    ...(scopes.length > 0 && { scopes }),
    ...(formColumns.length > 0 && { formColumns }),
    ...(layout && { layout }),
    ...(judgeBy && { judgeBy }),
    ...(language && { language }),
    ...(asOf && { asOf }),
  };
}

/** The place that an address tells of the view that it names. */
export function placesIn(hash: string): Partial<Places> {
  const parts = new URLSearchParams(hash.split('?').slice(1).join('?'));
  const text = (name: string) => parts.get(name) ?? '';
  if (namesDocument(hash)) {
    const [start, end] = ['start', 'end'].map((name) => (/^\d+$/.test(text(name)) ? Number(text(name)) : undefined));
    return { reading: { document: text('code'), start, end } };
  }
  const view = viewIn(hash) ?? 'find';
  if (view === 'find') {
    const [topic, district, open] = [text('topic'), text('district'), text('indicator')];
    const told = listIn(parts, 'told');
    return { find: { text: text('text'), topic, district, headline: text('headline') === '1', open, told } };
  }
  if (view === 'goals') {
    const page = among(GOAL_PAGES, /^#goals\/(\w+)/.exec(hash)?.[1] ?? null) ?? 'scoreboard';
    const [asOf, judgeBy] = [text('asOf'), among(AUTHORITIES, parts.get('judgeBy'))];
    const terms = { ...(asOf !== '' && { asOf }), ...(judgeBy && { judgeBy }) };
    const indicator = parts.get('indicator') ?? undefined;
    const [district, year, beside] = [text('district'), text('year'), text('beside')];
    const named = parts.get('document') ?? undefined;
    const document = named === ALL_DOCUMENTS ? '' : named;
    return { goals: { page, district, year, beside, indicator, document, terms } };
  }
  return view === 'table' ? { table: tableIn(parts) } : {};
}

/** Whether two addresses are far enough apart for the way back to stop at both: another view, page, indicator or form. */
export function isFar(from: string, to: string): boolean {
  const stop = (hash: string) => {
    const { find, goals, table, reading } = placesIn(hash);
    const places = [find?.open, find?.told, goals?.page, goals?.district, goals?.year, table?.form, reading?.document];
    return [viewIn(hash) ?? 'find', ...places].join(' ');
  };
  return stop(from) !== stop(to);
}
