import { type Telling, tellFigure } from '../answer/figure-sentence.ts';
import { bounded } from '../ask/bounded.ts';
import type { District } from '../ledger/district.ts';
import { type Figure, findFigure } from '../ledger/figure.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { codeOfOwner } from '../ledger/pair.ts';
import { ownerIn, scopedName, words } from '../rules/message/message.ts';
import { parsePeriod, periodLabel, yearOf } from '../rules/period/period.ts';
import { readRowKey } from '../rules/table/row-key.ts';
import { MEASURES } from '../rules/words.ts';
import { figureIdOf, type TableColumn } from './frame/column.ts';
import type { Table } from './frame/spec.ts';

/** A row's sentence leaves last year's figures out. */
function isTold({ kind, figureIds }: TableColumn): boolean {
  return figureIds !== null && (kind === null || kind === 'TARGET' || kind === 'ACTUAL');
}

function figuresIn(ledger: Ledger, table: Table): Figure[][] {
  const columns = (table.told ?? table.columns).filter(isTold);
  return table.rowKeys.map((_, row) => {
    const ids = new Set(columns.flatMap(({ figureIds }) => figureIds?.[row] ?? []));
    return [...ids].flatMap((id) => findFigure(ledger, figureIdOf(id), table.at) ?? []);
  });
}

function isSameSubject(one: Figure, other: Figure): boolean {
  return one.owner === other.owner && one.indicator === other.indicator && one.scope === other.scope;
}

/** Whether a result that was told names the goal already. */
function isToldOf(goal: Figure, told: Figure[]): boolean {
  return told.some(
    (figure) =>
      isSameSubject(goal, figure) &&
      figure.role === 'ACTUAL' &&
      figure.measure === goal.measure &&
      figure.rankOf === goal.rankOf &&
      yearOf(figure.period) === yearOf(goal.period),
  );
}

/** The sentences of a row: one for the results of each period, then one for each goal that no result names. */
function tellRow(ledger: Ledger, figures: Figure[], telling: Telling): string[] {
  const goals = figures.filter(({ role }) => role === 'TARGET');
  const told: Figure[] = [];
  const sentences: string[] = [];
  for (const figure of [...figures.filter(({ role }) => role !== 'TARGET'), ...goals]) {
    const isKnown = told.some(({ id }) => id === figure.id);
    if (isKnown || (figure.role === 'TARGET' && isToldOf(figure, told))) continue;
    const one = tellFigure(ledger, figure, { ...telling, goals: goals.filter((goal) => isSameSubject(goal, figure)) });
    told.push(...one.figures);
    sentences.push(one.sentence);
  }
  return sentences;
}

/** The sentence of a row without any figure. The row's key names its subject. */
function tellNothing(ledger: Ledger, key: string, { language, isOwnerKnown }: Telling): string {
  const { owners, indicators, scopesByCode } = ledger.catalogue;
  const said = words(language);
  const row = readRowKey(key);
  const owner = owners.find((one) => codeOfOwner(one) === row?.owner);
  const indicator = indicators.find(({ code }) => code === row?.indicator);
  const measure = MEASURES.find((one) => one !== indicator?.mainMeasure && one === row?.measure);
  const period = parsePeriod(row?.period ?? '');
  const named = indicator ? scopedName(indicator, scopesByCode.get(row?.scope ?? ''), language) : '';
  return said.sentence.nothing({
    owner: owner && !isOwnerKnown ? ownerIn(owner, language) : '',
    when: period ? periodLabel(period, language) : '',
    name: said.goalName(named, measure ? [said.measures[measure]] : []),
  });
}

/** The districts that the table is of, with figures or without. */
function districtsOf(ledger: Ledger, { rowKeys, columns }: Table, rows: Figure[][]): Set<District> {
  const byCode = new Map(ledger.catalogue.districts.map((district) => [district.code, district]));
  return new Set([
    ...rows.flat().flatMap(({ district }) => district ?? []),
    ...rowKeys.flatMap((key) => byCode.get(readRowKey(key)?.owner ?? '') ?? []),
    ...columns.flatMap(({ district }) => district ?? []),
  ]);
}

/** The sentences of a longer table would keep everybody else waiting. */
const MAX_SENTENCES = 2000;

/**
 * The sentence that a report would print for each row: 上半年，地区生产总值2500.99亿元，同比增长9%，高于年度计划目标2.5个百分点，增速居全市第一。
 * The district's name leads where a table is of several, the year is told where it is of several. Rows that show the same results
 * have the same sentence. A row without a result tells its goal. Throws TOO_MANY.
 */
export function sentencesOf(ledger: Ledger, table: Table): string[] {
  bounded(table.rowKeys, 'sentences', MAX_SENTENCES);
  return ledger.reading(() => {
    if (table.sentences) return table.sentences();
    const rows = figuresIn(ledger, table);
    const isOneDistrict = districtsOf(ledger, table, rows).size <= 1;
    const isYearKnown = new Set(rows.flat().map(({ period }) => yearOf(period))).size <= 1;
    return rows.map((figures, row) => {
      const isOwnerKnown = isOneDistrict && figures.every(({ district }) => district !== null);
      const telling = { language: table.language, isOwnerKnown, isYearKnown };
      if (figures.length === 0) return tellNothing(ledger, table.rowKeys[row] ?? '', telling);
      return words(table.language).written.sentences(tellRow(ledger, figures, telling));
    });
  });
}
