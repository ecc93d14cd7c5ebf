import {
  byRank,
  type DistrictRanking,
  isInCity,
  type RankingEntry,
  rankedAmong,
  rankingOf,
} from '../../answer/ranking.ts';
import type { District } from '../../ledger/district.ts';
import { Fault } from '../../ledger/fault.ts';
import { type Figure, inForceOf } from '../../ledger/figure.ts';
import type { Indicator } from '../../ledger/indicator.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { figureCode } from '../../ledger/log/figure-code.ts';
import { listFiguresAt } from '../../ledger/pair-figures.ts';
import { formatAround, gapFormat, SHARE_FORMAT } from '../../rules/figure/number-format.ts';
import { nameIn, words } from '../../rules/message/message.ts';
import { inUnit } from '../../rules/number/conversion.ts';
import { times } from '../../rules/number/exact.ts';
import { unitWords } from '../../rules/number/unit.ts';
import { type Period, periodLabel } from '../../rules/period/period.ts';
import { workedOutPlace } from '../../rules/sentence/worked-out-place.ts';
import type { CellValue } from '../../rules/table/cell-value.ts';
import { rowKeyOf } from '../../rules/table/row-key.ts';
import { relationOf } from '../../rules/verdict/matching.ts';
import type { Language } from '../../rules/words.ts';
import { EMPTY, figureIn, type TableCell, wordColumn } from '../frame/column.ts';
import { cellColumn, type FormColumn, textColumn } from './form-column.ts';
import { type Form, type FormBody, type FormQuery, onlyIndicator } from './form-query.ts';
import { atOnePeriod, replacedLine } from './ranking-period.ts';

/** One row, for a district or for the city itself, which is in no ranking. */
interface Row {
  key: string;
  district: District;
  level: Partial<RankingEntry>;
  growth: Partial<RankingEntry>;
  /** The printed distance of its growth from the city's. */
  printedGap: Figure | undefined;
}

/** A ranking, with the unit that its cells share and whether every district may be ranked. */
interface Ranked {
  ranking: DistrictRanking;
  unit: string | null;
  isComplete: boolean;
}

function rankedBy(
  ledger: Ledger,
  query: FormQuery,
  asked: { city: District; indicator: Indicator; measure: 'LEVEL' | 'GROWTH' },
): Ranked {
  const ranking = rankingOf(ledger, { ...asked, period: query.period, role: 'ACTUAL' }, query.at);
  const { cityFigure, lead } = ranking;
  const some = cityFigure ?? lead;
  const own = asked.measure === 'LEVEL' ? asked.indicator.unit : null;
  return {
    ranking,
    unit: (some && own && inUnit(some, own)?.unit) ?? some?.unit ?? null,
    isComplete: rankedAmong(ranking).isAll,
  };
}

function cityOf({ owner }: FormQuery): District {
  const { district } = owner;
  const isCity = district && district.children.length > 0 && district.children.every((of) => of.children.length === 0);
  if (isCity) return district;
  const cities = district?.parent && district.children.length === 0 ? [district.parent] : (district?.children ?? []);
  const { name, nameEn } = district ?? { name: owner.name, nameEn: owner.name };
  throw new Fault('FORM_CITY', { argument: 'districts' }, { of: { name, nameEn }, cities });
}

/** The distance of a district's growth from the city's, as a document prints it. */
function printedGapOf(
  ledger: Ledger,
  query: FormQuery,
  asked: { district: District; indicator: Indicator },
): Figure | undefined {
  const { district, indicator } = asked;
  const subject = { owner: { name: district.name, district }, indicator };
  const key = { end: query.period.end, measure: 'GAP_TO_CITY', role: 'ACTUAL', at: query.at } as const;
  return inForceOf(listFiguresAt(ledger, subject, key)).find(
    (figure) => relationOf(query.period, figure.period, indicator.timing) === 'WHOLE',
  );
}

function printedPlace({ published = [] }: Partial<RankingEntry>): Figure | undefined {
  return published.find((place) => place.value !== null && isInCity(place));
}

/** The place in the city that a document prints, else the computed one, marked as such, where no district is missing. */
function placeCell(entry: Partial<RankingEntry>, { isComplete }: Ranked, language: Language): TableCell {
  const printed = printedPlace(entry);
  if (printed) return figureIn(printed, printed.unit, language);
  const place = isComplete ? entry.ranked?.rank : undefined;
  if (place === undefined) return EMPTY;
  return { value: place, format: formatAround('0', { behind: words(language).workedOut.mark }), figureId: null };
}

/** The note on places that are worked out: their mark, or among which districts they are. */
function placeRemarks(all: { label: string; of: string; ranked: Ranked }[], language: Language): string[] {
  const said = words(language).forms.RANKING;
  const marked = all.filter(
    ({ ranked: { isComplete, ranking } }) => isComplete && ranking.entries.some((entry) => !printedPlace(entry)),
  );
  const some = all.flatMap(({ of, ranked: { isComplete, ranking } }) => {
    const { among, isAll } = rankedAmong(ranking);
    const places = byRank(ranking).flatMap(({ district, ranked }) =>
      ranked
        ? nameIn(district, language) + words(language).bracket(workedOutPlace({ ...ranked, among, isAll }, language))
        : [],
    );
    return isComplete || among < 2 ? [] : said.amongSome(of, places);
  });
  return [...(marked.length > 0 ? [said.workedOut(marked.map(({ label }) => label))] : []), ...some];
}

/** The points between the district's growth and the city's, as printed where they cannot be computed. */
function toCityCell({ growth: { figure, gapToCity = null }, printedGap }: Row, { ranking }: Ranked): TableCell {
  if (figure && gapToCity !== null)
    return { value: gapToCity, format: gapFormat(figure, ranking.cityFigure), figureId: null };
  return printedGap && printedGap.value !== null
    ? { value: printedGap.value, format: gapFormat(printedGap, undefined), figureId: figureCode(printedGap) }
    : EMPTY;
}

function shareCell({ level: { shareOfCity: share = null } }: Row): TableCell {
  return share === null ? EMPTY : { value: times(share, 100), format: SHARE_FORMAT, figureId: null };
}

function rowsOf(
  ledger: Ledger,
  query: FormQuery,
  of: { city: District; indicator: Indicator; asked: Period; level: Ranked; growth: Ranked },
): Row[] {
  const { city, indicator, level, growth } = of;
  const keyOf = (district: District) =>
    rowKeyOf({ owner: district.code, indicator: indicator.code, period: of.asked.name });
  const own = ({ ranking: { cityFigure: figure } }: Ranked) => (figure ? { figure } : {});
  const districts = city.children.map(
    (district, place): Row => ({
      key: keyOf(district),
      district,
      level: level.ranking.entries[place] ?? {},
      growth: growth.ranking.entries[place] ?? {},
      printedGap: printedGapOf(ledger, query, { district, indicator }),
    }),
  );
  return [
    { key: keyOf(city), district: city, level: own(level), growth: own(growth), printedGap: undefined },
    ...districts,
  ];
}

/**
 * 各区主要指标位次表: the city and its districts in the city's own order, by one indicator and one period. A document's printed place
 * comes first. A place is computed only where every district has a figure that may be ranked, because the best of four is not the
 * first of eleven.
 */
function rankingBody(ledger: Ledger, asked: FormQuery): FormBody {
  const city = cityOf(asked);
  const indicator = onlyIndicator(asked);
  const query = atOnePeriod(ledger, asked, { city, indicator });
  const { language, period } = query;
  const { title, columns } = words(language).forms.RANKING;
  const level = rankedBy(ledger, query, { city, indicator, measure: 'LEVEL' });
  const growth = rankedBy(ledger, query, { city, indicator, measure: 'GROWTH' });
  const rows = rowsOf(ledger, query, { city, indicator, asked: asked.period, level, growth });
  const [cityRow] = rows;
  // Two are compared also where a user has yet to type one of them; two that are published and have nothing between
  // them differ in kind.
  const against = (row: Row, of: (row: Row) => { figure?: Figure | undefined }, between: number | null | undefined) => {
    const areBoth = of(row).figure !== undefined && cityRow !== undefined && of(cityRow).figure !== undefined;
    return !cityRow || row === cityRow || (areBoth && between == null) ? null : cityRow.key;
  };
  const cells = (column: FormColumn, of: (row: Row) => TableCell) => cellColumn(column, rows.map(of));
  const input = (key: string, of: (row: Row) => CellValue) => wordColumn(key, key, rows.map(of));
  const nameOf = (district: District) => nameIn(district, language);
  const shown = rows.flatMap((row) => [
    row.level.figure,
    ...(row.level.published ?? []),
    row.growth.figure,
    ...(row.growth.published ?? []),
    row.printedGap,
  ]);
  return {
    title: title(nameOf(city), periodLabel(period, language), nameIn(indicator, language)),
    rowKeys: rows.map(({ key }) => key),
    columns: [
      textColumn(
        { key: 'DISTRICT', label: columns.district },
        rows.map((row) => (row === cityRow ? words(language).wholeCity : nameOf(row.district))),
      ),
      cells(
        { key: 'LEVEL:ACTUAL', kind: 'ACTUAL', label: columns.level, ...inUnitWords(level.unit, language) },
        (row) => figureIn(row.level.figure, level.unit, language),
      ),
      cells({ key: 'LEVEL:RANK', label: columns.levelRank }, (row) => placeCell(row.level, level, language)),
      cells(
        { key: 'GROWTH:ACTUAL', kind: 'ACTUAL', label: columns.growth, ...inUnitWords(growth.unit, language) },
        (row) => figureIn(row.growth.figure, growth.unit, language),
      ),
      cells({ key: 'GROWTH:RANK', label: columns.growthRank }, (row) => placeCell(row.growth, growth, language)),
      cells({ key: 'TO_CITY', label: columns.toCity }, (row) => toCityCell(row, growth)),
      cells({ key: 'CITY_SHARE', label: columns.cityShare }, shareCell),
    ],
    inputs: [
      input('CITY', (row) => against(row, (of) => of.growth, row.growth.gapToCity)),
      input('PRINTED_TO_CITY', ({ growth: { gapToCity }, printedGap }) =>
        gapToCity == null ? (printedGap?.value ?? null) : null,
      ),
      input('LEVEL_CITY', (row) => against(row, (of) => of.level, row.level.shareOfCity)),
    ],
    documents: [...new Set(shown.flatMap((figure) => (figure ? [figure.document] : [])))],
    units: [level.unit, growth.unit].filter((unit) => unit !== null),
    remarks: [
      ...placeRemarks(
        [
          { label: columns.levelRank, of: columns.level, ranked: level },
          { label: columns.growthRank, of: columns.growth, ranked: growth },
        ],
        language,
      ),
      ...replacedLine(query, asked, indicator),
    ],
  };
}

function inUnitWords(unit: string | null, language: Language): { unit?: string } {
  const inWords = unitWords(unit, language);
  return inWords ? { unit: inWords } : {};
}

export const rankingForm: Form = {
  description:
    '各区主要指标位次表: the districts of a city, ranked by one indicator and one period, in the order of the city. For a year, it shows the latest part that a district reports.',
  bodyOf: rankingBody,
};
