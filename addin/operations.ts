// Written by addin/generate.ts from operations.graphql and schema/schema.graphql: do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Language =
  | 'ZH'
  | 'EN';

export type Role =
  | 'TARGET'
  | 'ACTUAL'
  | 'ESTIMATE';

export type Measure =
  | 'LEVEL'
  | 'GROWTH'
  | 'SHARE'
  | 'RANK'
  | 'MULTIPLE'
  | 'CHANGE_POINTS'
  | 'CHANGE'
  | 'COMPLETION'
  | 'GAP_TO_CITY';

export type RankOf =
  | 'LEVEL'
  | 'GROWTH'
  | 'SHARE'
  | 'OTHER';

export type Comparator =
  | 'EQUAL'
  | 'AT_LEAST'
  | 'ABOVE'
  | 'AT_MOST'
  | 'BELOW'
  | 'ABOUT'
  | 'NEARLY'
  | 'HOLD_AT_LEAST';

export type Authority =
  | 'PLAN'
  | 'ASSIGNED'
  | 'INTERIM'
  | 'OUTLOOK'
  | 'STEERING';

export type Strength =
  | 'MUST'
  | 'PLAN'
  | 'STRIVE';

export type Nature =
  | 'EXPECTED'
  | 'BINDING';

export type Standing =
  | 'DRAFT'
  | 'IN_FORCE'
  | 'EXPIRED';

export type DocumentKind =
  | 'PLAN'
  | 'REPORT_AND_PLAN'
  | 'MID_YEAR_REPORT'
  | 'SUMMARY';

export type ColumnKind =
  | 'TARGET'
  | 'ACTUAL'
  | 'PREVIOUS'
  | 'GAP'
  | 'ATTAINMENT'
  | 'CAP_USED'
  | 'VERDICT'
  | 'PACE'
  | 'SOURCE'
  | 'NOTE';

export type TableLayout =
  | 'ROWS'
  | 'PAIRED'
  | 'BY_PERIOD'
  | 'BY_DISTRICT';

export type TableSpec = {
  districts: Array<string>;
  indicators: Array<string>;
  periods: Array<string>;
  measures?: Array<Measure> | null;
  columns?: Array<ColumnKind> | null;
  layout?: TableLayout | null;
  asOf?: string | null;
  language?: Language | null;
};

export type CatalogueQueryVariables = Exact<{
  language: Language;
}>;


export type CatalogueQuery = { districts: Array<{ code: string, name: string, nameEn: string }>, topics: Array<{ code: string, name: string, indicatorCount: number }> };

export type LatestRevisionQueryVariables = Exact<{ [key: string]: never; }>;


export type LatestRevisionQuery = { revision: { number: number, at: string, ledger: string } | null };

export type IndicatorLineFragment = { code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean };

export type FindIndicatorsQueryVariables = Exact<{
  search?: string | null;
  topic?: string | null;
  headline?: boolean | null;
  first: number;
  after?: string | null;
}>;


export type FindIndicatorsQuery = { indicators: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean } }> } };

export type CoverageQueryVariables = Exact<{
  indicators: Array<string>;
}>;


export type CoverageQuery = { figures: { pageInfo: { hasNextPage: boolean }, edges: Array<{ node: { owner: string, period: string, role: Role, district: { code: string } | null, indicator: { code: string } } }> } };

export type FindInTextsQueryVariables = Exact<{
  text: string;
  first: number;
}>;


export type FindInTextsQuery = { search: { totalCount: number, edges: Array<{ node: { text: string, start: number, end: number, document: { code: string, title: string, standing: Standing, republishedBy: string | null } | null, task: { title: string, section: string } | null, indicator: { code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean } | null } }> } };

export type SourceFragment = { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string };

export type IndicatorFiguresQueryVariables = Exact<{
  indicators: Array<string>;
  first: number;
  after?: string | null;
}>;


export type IndicatorFiguresQuery = { figures: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, owner: string, measure: Measure, rankOf: RankOf | null, among: string | null, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, basis: string | null, authority: Authority | null, strength: Strength | null, wording: string | null, nature: Nature | null, stretch: boolean, caution: string | null, publishedOn: string, district: { code: string, name: string, nameEn: string } | null, citation: { section: string, quote: string, paragraph: string, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } }, task: { title: string } | null } }> } };

export type TableOfQueryVariables = Exact<{
  spec: TableSpec;
}>;


export type TableOfQuery = { table: { asOf: string, title: string, caption: Array<string>, rowKeys: Array<string>, revision: { number: number, at: string, ledger: string }, columns: Array<{ key: string, kind: ColumnKind | null, label: string, period: string | null, unit: string | null, numberFormats: Array<string | null> | null, values: Array<string | number | boolean | null>, figureIds: Array<string | null> | null }>, inputs: Array<{ key: string, kind: ColumnKind | null, label: string, period: string | null, unit: string | null, numberFormats: Array<string | null> | null, values: Array<string | number | boolean | null>, figureIds: Array<string | null> | null }> } };

export type ColumnFragment = { key: string, kind: ColumnKind | null, label: string, period: string | null, unit: string | null, numberFormats: Array<string | null> | null, values: Array<string | number | boolean | null>, figureIds: Array<string | null> | null };

/** A query as the client sends it; the types say what goes with it and what comes back. */
export interface Operation<Answer, Variables> {
  name: string;
  text: string;
  /** Never set: carries the types. */
  types?: (variables: Variables) => Answer;
}

export const Catalogue: Operation<CatalogueQuery, CatalogueQueryVariables> = {
  name: 'Catalogue',
  text: "query Catalogue($language:Language!){districts{code name nameEn}topics{code name(language:$language)indicatorCount}}",
};

export const LatestRevision: Operation<LatestRevisionQuery, LatestRevisionQueryVariables> = {
  name: 'LatestRevision',
  text: "query LatestRevision{revision{number at ledger}}",
};

export const FindIndicators: Operation<FindIndicatorsQuery, FindIndicatorsQueryVariables> = {
  name: 'FindIndicators',
  text: "query FindIndicators($search:String$topic:String$headline:Boolean$first:Int!$after:String){indicators(search:$search topic:$topic headline:$headline first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{...IndicatorLine}}}}fragment IndicatorLine on Indicator{code name nameEn unit topic headline}",
};

export const Coverage: Operation<CoverageQuery, CoverageQueryVariables> = {
  name: 'Coverage',
  text: "query Coverage($indicators:[String!]!){figures(where:{indicators:$indicators inForce:true}first:500){pageInfo{hasNextPage}edges{node{owner period role district{code}indicator{code}}}}}",
};

export const FindInTexts: Operation<FindInTextsQuery, FindInTextsQueryVariables> = {
  name: 'FindInTexts',
  text: "query FindInTexts($text:String!$first:Int!){search(text:$text first:$first){totalCount edges{node{text start end document{code title standing republishedBy}task{title section}indicator{...IndicatorLine}}}}}fragment IndicatorLine on Indicator{code name nameEn unit topic headline}",
};

export const IndicatorFigures: Operation<IndicatorFiguresQuery, IndicatorFiguresQueryVariables> = {
  name: 'IndicatorFigures',
  text: "query IndicatorFigures($indicators:[String!]!$first:Int!$after:String){figures(where:{indicators:$indicators inForce:true}first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{id owner measure rankOf among period role comparator value upper unit decimals printed basis authority strength wording nature stretch caution publishedOn district{code name nameEn}citation{section quote paragraph document{...Source}}task{title}}}}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}",
};

export const TableOf: Operation<TableOfQuery, TableOfQueryVariables> = {
  name: 'TableOf',
  text: "query TableOf($spec:TableSpec!){table(spec:$spec){asOf title caption rowKeys revision{number at ledger}columns{...Column}inputs{...Column}}}fragment Column on TableColumn{key kind label period unit numberFormats values figureIds}",
};
