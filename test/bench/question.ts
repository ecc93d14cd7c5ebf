import { loadFigures, type TypedKey } from '../../data/answer/figure-key.ts';
import { pageOfFigures } from '../../data/answer/figure-list.ts';
import { type FigureFilter, readFigureFilter } from '../../data/ask/filter.ts';
import { documentText } from '../../data/ledger/document-text.ts';
import { Fault } from '../../data/ledger/fault.ts';
import type { Figure } from '../../data/ledger/figure.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { figureCode } from '../../data/ledger/log/figure-code.ts';
import { findRevision } from '../../data/ledger/revision.ts';
import { snapshotAt } from '../../data/ledger/snapshot.ts';
import type { TableColumn } from '../../data/table/frame/column.ts';
import type { TableSpec } from '../../data/table/frame/spec.ts';
import { tableOf } from '../../data/table/table.ts';
import { faultSentence } from '../../schema/fault.ts';
import { TYPED } from './beside/typed-period.ts';
import type { LedgerSize } from './make-ledger.ts';
import { DISTRICTS, INDICATORS } from './place.ts';

/** A question is asked in turn with this many sets of districts and indicators. */
const VARIANTS = 10;

/**
 * The product, its handler in the thread of HTTP, the floor over its own data functions, the same rows by plain SQL, another
 * GraphQL server over those, and the product as another tree has it.
 */
export type Kind = 'product' | 'handler' | 'floor' | 'plain' | 'peer' | 'before';

/** A server beside which a question is measured. */
export interface Beside {
  kind: 'plain' | 'peer';
  /** Whether it gives the product's answer, or only the rows of which that is made. */
  isSame: boolean;
}

export type QuestionName = 'table' | 'figures' | 'figuresByKey' | 'comparisons' | 'scoreboard';

/** A question is measured twice: answered by GraphQL and without it. */
export interface Question<Variables> {
  name: QuestionName;
  query: string;
  /** Makes the variables of each request from what a ledger of this size has. */
  variables: (size: LedgerSize) => Variables[];
  /** Servers that share none of the product's data functions and are measured at the larger ledger too. */
  beside: readonly Beside[];
  /** Gives the `data` that the resolvers answer, without GraphQL. */
  floor: (ledger: Ledger, variables: Variables) => object;
}

/** Most answers are worked out: plain SQL gives the rows of which they are made. */
export const ROWS_ONLY: readonly Beside[] = [{ kind: 'plain', isSame: false }];

function pick(from: readonly string[], count: number, variant: number): string[] {
  return Array.from({ length: count }, (_, place) => from[(variant * 7 + place) % from.length] ?? '');
}

/** Names of districts and indicators. Each variant has others. */
interface Picked {
  districts: string[];
  indicators: string[];
}

/** Makes variants of a question that differ in districts and indicators. */
export function variants<Variables>(wanted: LedgerSize, make: (picked: Picked) => Variables) {
  return (size: LedgerSize): Variables[] => {
    const names = DISTRICTS.slice(0, size.districts).map(([, name]) => name);
    const indicators = INDICATORS.slice(0, size.indicators);
    return Array.from({ length: VARIANTS }, (_, variant) =>
      make({
        districts: pick(names, wanted.districts, variant),
        indicators: pick(indicators, wanted.indicators, variant),
      }),
    );
  };
}

function columnJson({ key, kind, label, period, unit, numberFormats, values, figureIds }: TableColumn) {
  return { key, kind, label, period: period?.name ?? null, unit, numberFormats, values, figureIds };
}

/** The fields that the pane asks for a preview and a linked table. */
const TABLE: Question<{ spec: TableSpec }> = {
  name: 'table',
  beside: ROWS_ONLY,
  query: `query Table($spec: TableSpec!) {
    table(spec: $spec) {
      asOf title caption rowKeys
      revision { number at ledger }
      columns { ...Column }
      inputs { ...Column }
      documents { code title standing }
    }
  }
  fragment Column on TableColumn { key kind label period unit numberFormats values figureIds }`,
  variables: variants({ districts: 10, indicators: 20 }, (picked) => ({
    spec: { ...picked, periods: ['2020', '2021', '2022', '2023', '2024'] },
  })),
  floor(ledger, { spec }) {
    const { at, title, caption, rowKeys, columns, inputs, documents } = tableOf(ledger, spec);
    return {
      table: {
        asOf: at.asOf,
        title,
        caption,
        rowKeys,
        revision: {
          number: at.revision,
          at: findRevision(ledger, at.revision)?.at,
          ledger: ledger.uuid,
        },
        columns: columns.map(columnJson),
        inputs: inputs.map(columnJson),
        documents: documents.map(({ code, title: named, standing }) => ({ code, title: named, standing })),
      },
    };
  },
};

function figureJson(ledger: Ledger, figure: Figure) {
  const { district, indicator, document, period, section, quoteStart: start, quoteEnd: end } = figure;
  const { measure, role, comparator, value, unit, decimals, printed, basis, authority, publishedOn } = figure;
  return {
    id: Buffer.from(`Figure:${figureCode(figure)}`).toString('base64'),
    district: district && { code: district.code, name: district.name, nameEn: district.nameEn },
    indicator: { code: indicator.code, name: indicator.name, nameEn: indicator.nameEn, unit: indicator.unit },
    ...{
      measure,
      period: period.name,
      role,
      comparator,
      value,
      unit,
      decimals,
      printed,
      basis,
      authority,
      publishedOn,
    },
    citation: {
      section,
      quote: documentText(ledger, document.id).slice(start, end),
      start,
      end,
      document: { code: document.code, title: document.title, standing: document.standing },
    },
  };
}

const FIGURES: Question<{ where: FigureFilter; first: number }> = {
  name: 'figures',
  beside: [
    { kind: 'plain', isSame: true },
    { kind: 'peer', isSame: true },
  ],
  query: `query Figures($where: FigureFilter, $first: Int) {
    figures(where: $where, first: $first) {
      edges {
        node {
          id
          district { code name nameEn }
          indicator { code name nameEn unit }
          measure period role comparator value unit decimals printed basis authority publishedOn
          citation { section quote start end document { code title standing } }
        }
      }
      pageInfo { hasNextPage }
    }
  }`,
  variables: variants({ districts: 2, indicators: 10 }, (where) => ({ where, first: 200 })),
  floor(ledger, { where, first }) {
    const at = snapshotAt(ledger, {});
    const query = readFigureFilter(ledger, where, at.asOf);
    const { items, hasNextPage } = pageOfFigures(ledger, query, { size: first, after: undefined, at });
    return {
      figures: { edges: items.map(({ item }) => ({ node: figureJson(ledger, item) })), pageInfo: { hasNextPage } },
    };
  },
};

function answerJson(answer: Figure | Fault): object {
  if (answer instanceof Fault)
    return { __typename: 'NoAnswer', reason: answer.code, message: faultSentence(answer, 'ZH') };
  const { value, unit, decimals, printed, comparator, caution, period, publishedOn, document } = answer;
  const citation = { document: { code: document.code, title: document.title, standing: document.standing } };
  const said = { value, unit, decimals, printed, comparator, caution, period: period.name, publishedOn, citation };
  return { __typename: 'Figure', ...said };
}

const BY_KEY: Question<{ keys: TypedKey[] }> = {
  name: 'figuresByKey',
  beside: ROWS_ONLY,
  query: `query Cells($keys: [FigureKey!]!) {
    figuresByKey(keys: $keys) {
      __typename
      ... on Figure {
        value unit decimals printed comparator caution period publishedOn
        citation { document { code title standing } }
      }
      ... on NoAnswer { reason message }
    }
  }`,
  variables: variants({ districts: 10, indicators: 20 }, ({ districts, indicators }) => ({
    keys: districts.flatMap((district) =>
      indicators.flatMap((indicator) => [...TYPED.keys()].map((period) => ({ district, indicator, period }))),
    ),
  })),
  floor: (ledger, { keys }) => ({ figuresByKey: loadFigures(ledger, keys, {}).map(answerJson) }),
};

/** Hides the type of a question's variables, so that questions of all types fit in one list. */
export function erased<Variables>({ floor, ...question }: Question<Variables>): Question<unknown> {
  return { ...question, floor: (ledger, variables) => floor(ledger, variables as Variables) };
}

export const READ_QUESTIONS: Question<unknown>[] = [erased(TABLE), erased(FIGURES), erased(BY_KEY)];
