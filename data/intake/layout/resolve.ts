import { releasedMonths } from '../../rules/period/calendar.ts';
import type { Answer, Answers, Question, Sourced } from './answer.ts';
import type { Block } from './block/block.ts';
import type { Context } from './context.ts';
import type { Facts, Named } from './facts.ts';
import { findMeasure, type Measured } from './figure-measure.ts';
import { bareScope, ofAnswer, ofFullName, sourceOf, unitsOfWhole } from './figure-source.ts';
import { periodOf } from './figure-span.ts';
import { isOwnName, knownScope, nameOfTitle } from './indicator-name.ts';
import { inKeptUnit } from './kept-unit.ts';
import type { Catalogue, KnownThing } from './known-thing.ts';
import { NameBook } from './name-book.ts';
import { type NotFigureReason, type ReadFigure, roleOf, warn } from './read-figure.ts';
import { saidOtherwise, standingSaid } from './said-otherwise.ts';
import type { CellNumber } from './word/cell-number.ts';
import { SINCE_JANUARY } from './word/label-word.ts';

/** One number with all that is said of it, from its row and its column to the name of its file. */
export interface Setting {
  place: Pick<ReadFigure, 'sheet' | 'cell' | 'shown' | 'headers' | 'block'>;
  number: CellNumber;
  row: Facts;
  column: Facts;
  section: Context;
  hasAmountBeside: boolean;
  /** The answer of a person about this very number, or its column or row. */
  saidOfIt: Answer | undefined;
}

/** Nothing to warn of and nothing to ask: most figures share it. */
const NONE: never[] = [];
Object.freeze(NONE);

/** Questions of a table after which near names are no longer looked for. */
const MOST_SUGGESTED = 1000;
/** Questions of a table that are remembered. One that comes after them is made anew for each figure. */
const MOST_ASKED = 10_000;

/** Resolves the numbers of one table. Questions are asked once a table, whatever the number of cells. */
export class Resolver {
  readonly questions: Question[] = [];
  readonly #asked = new Map<string, Question>();
  readonly #block: Block;
  readonly #context: Context;
  readonly #answer: Answer;
  readonly #names: NameBook;
  /** A person's answer about this table's unit. It goes before what stands around the table, and an answer about all of a file after. */
  readonly #unitSaid: Sourced<string[]> | undefined;
  /** The years that the header names. */
  readonly #years: ReadonlySet<number>;
  readonly #takesGoals: boolean;

  constructor(of: {
    block: Block;
    context: Context;
    answer: Answer;
    answers: Answers;
    catalogue: Catalogue | undefined;
    years: ReadonlySet<number>;
    takesGoals: boolean | undefined;
  }) {
    this.#block = of.block;
    this.#context = of.context;
    this.#answer = of.answer;
    this.#years = of.years;
    this.#takesGoals = of.takesGoals === true;
    this.#names = new NameBook(of.answers, of.catalogue);
    const unit = of.answers.blocks?.[String(of.block.number)]?.unit;
    this.#unitSaid = unit === undefined ? undefined : { value: [unit], source: ofAnswer(unit).source };
  }

  resolve(printed: Setting): ReadFigure | NotFigureReason {
    const { saidOfIt = {} } = printed;
    if (saidOfIt.isSkipped) return 'SKIPPED';
    const setting = printed.saidOfIt ? { ...printed, ...saidOtherwise(printed, saidOfIt) } : printed;
    const { number, row, column } = setting;
    const shownStanding = column.said.standing ?? row.said.standing ?? setting.section.said?.standing;
    const standing = standingSaid(shownStanding, saidOfIt);
    if (row.isOutsidePeriods) return 'TOTAL_OF_PERIODS';
    if (standing === 'PLAN' && !this.#takesGoals) return 'PLAN';
    if (standing === 'WORKED_OUT' || standing === 'MONTH_BEFORE') return standing;
    const role = roleOf(standing);
    const { value } = number;
    const figure: ReadFigure = { ...setting.place, value, role, sources: {}, warnings: NONE, questions: NONE };
    this.#district(figure, setting);
    const known = this.#indicator(figure, setting);
    if (this.#names.isLeftOut(figure)) return 'SKIPPED';
    const why = this.#measure(figure, setting, known);
    if (why) return why;
    this.#period(figure, setting, known);
    this.#others(figure, setting);
    return figure;
  }

  #others(figure: ReadFigure, { number, row, column }: Setting): void {
    const status = column.said.status ?? row.said.status;
    if (status) figure.status = status;
    if (number.comparator) figure.comparator = number.comparator;
    if (number.among) figure.among = number.among;
    if (number.hasBlanks) warn(figure, { code: 'BLANKS_IN_NUMBER', arguments: {} });
    if (number.isInBrackets) warn(figure, { code: 'IN_BRACKETS', arguments: {} });
    const part = row.guessedPart ?? column.guessedPart;
    if (part !== undefined) warn(figure, { code: 'PART_GUESSED', arguments: { cell: part } });
    if (row.scopes.length + column.scopes.length === 0) return;
    // The row of the whole is no part of it: 地区生产总值 above 第一产业 in a table of GDP.
    const isWhole = (scope: string) =>
      bareScope(scope) === figure.indicatorName ||
      (figure.indicator !== undefined && this.#names.find('INDICATOR', bareScope(scope))?.code === figure.indicator);
    const scopes = [...row.scopes, ...column.scopes].filter((scope) => !isWhole(scope));
    if (figure.scope !== undefined) scopes.unshift(figure.scope);
    if (scopes.length > 0) figure.scope = scopes.join(',');
  }

  #ask(figure: ReadFigure, code: Question['code'], of: { value: string | null; suggest: () => string[] }): void {
    const key = code === 'FISCAL' ? code : `${code} ${of.value}`;
    let question = this.#asked.get(key);
    if (!question) {
      question = { code, value: of.value, block: this.#block.number, suggestions: of.suggest() };
      if (this.questions.length < MOST_ASKED) {
        this.#asked.set(key, question);
        this.questions.push(question);
      }
    }
    figure.questions = figure.questions.concat(question);
  }

  /** The name that is nearest to the number; a person's answer comes before what stands outside of the table. */
  #district(figure: ReadFigure, { row, column, section }: Setting): void {
    const own = row.district ?? column.district;
    const { district: answered } = this.#answer;
    const outer = [section.district, answered === undefined ? undefined : ofAnswer(answered), this.#context.district];
    const places = [...outer, ...this.#context.within].filter((place) => place !== undefined);
    const found = this.#names.placeNamed(own && { value: own.name, source: own.source }, places);
    if (!found) {
      this.#ask(figure, 'DISTRICT', { value: own?.name ?? null, suggest: () => [] });
      return;
    }
    const { value, source } = found.place;
    figure.districtName = value;
    if (own && found.isGuessed) warn(figure, { code: 'TOTAL_GUESSED', arguments: { cell: value } });
    figure.sources.DISTRICT = source;
    if (source.from === 'NEIGHBOUR') warn(figure, { code: 'DISTRICT_GUESSED', arguments: { cell: value } });
    if (this.#names.catalogue)
      this.#code(figure, 'DISTRICT', { printed: value, known: this.#names.find('DISTRICT', value) });
    else figure.districtName = this.#names.means('DISTRICT', value);
  }

  #code(
    figure: ReadFigure,
    kind: 'DISTRICT' | 'INDICATOR',
    of: { printed: string; known: KnownThing | undefined },
  ): void {
    const { printed, known } = of;
    if (!known) {
      if (!this.#names.isLeftOut(figure)) this.#askName(figure, kind, printed);
      return;
    }
    figure[kind === 'DISTRICT' ? 'district' : 'indicator'] = known.code;
    const isAnswered = figure.sources[kind]?.from === 'ANSWER';
    const code = known.isUsualName ? 'USUAL_NAME' : known.isPartOfName ? 'PART_OF_NAME' : undefined;
    if (code && !isAnswered) warn(figure, { code, arguments: { cell: known.name } });
  }

  #askName(figure: ReadFigure, kind: 'DISTRICT' | 'INDICATOR', printed: string): void {
    const missing = this.#names.missing(kind, printed);
    const places = [this.#context.district, ...this.#context.within].flatMap((place) => place?.value ?? []);
    // Nobody answers thousands of names one by one, and finding near ones takes long.
    const isMany = this.questions.length >= MOST_SUGGESTED;
    const suggest = () => missing ?? (isMany ? [] : this.#names.suggested(kind, printed, places));
    this.#ask(figure, missing ? `NEW_${kind}` : kind, { value: printed, suggest });
  }

  #indicator(figure: ReadFigure, { row, column, section, saidOfIt }: Setting): KnownThing | undefined {
    if (saidOfIt?.indicator !== undefined) return this.#saidIndicator(figure, saidOfIt.indicator);
    const { indicator: answered } = this.#answer;
    const outer = section.indicator ?? this.#context.indicator;
    const isNear = section.indicator !== undefined;
    const named: Named | undefined = row.indicator ?? column.indicator;
    const whole = row.partOf;
    const isScope = whole && named === row.indicator && named && !isOwnName(this.#names, named);
    const label = isScope ? whole.label : named?.label;
    const own = isScope
      ? whole.name
      : nameOfTitle(this.#names, named?.name ?? knownScope(this.#names, row), outer?.value.name);
    if (named && own !== named.name && !isScope) warn(figure, { code: 'USUAL_NAME', arguments: { cell: own ?? '' } });
    const printed = own || (isNear ? undefined : answered) || outer?.value.name;
    const source =
      (isScope ? whole.source : named?.source) ??
      (answered === undefined || isNear ? outer?.source : ofAnswer(answered).source);
    if (whole && named) figure.partOf = whole.name;
    if (isScope && named && saidOfIt?.scope === undefined) figure.scope = named.name;
    if (printed === undefined || printed === '' || this.#names.isTotal(printed)) {
      this.#ask(figure, 'INDICATOR', { value: printed ?? null, suggest: () => [] });
      return undefined;
    }
    if (source) figure.sources.INDICATOR = source;
    const full = label?.fullName;
    // A piece of an indicator's name is none where a title names what is counted.
    const isTold = Boolean(own) && outer !== undefined && outer.value.name !== own;
    const find = (name: string) => (isTold ? this.#names.indicatorItself(name) : this.#names.find('INDICATOR', name));
    const byFull = full && full !== printed ? find(full) : undefined;
    figure.indicatorName = byFull && full ? full : printed;
    if (!this.#names.catalogue) {
      figure.indicatorName = this.#names.means('INDICATOR', printed);
      return undefined;
    }
    const itself = byFull ?? find(printed);
    const scoped = itself || figure.scope !== undefined ? undefined : this.#names.scoped(full || printed);
    if (scoped) figure.scope = scoped.scope;
    const known = itself ?? scoped?.known;
    this.#code(figure, 'INDICATOR', { printed, known });
    return known;
  }

  #saidIndicator(figure: ReadFigure, said: string): KnownThing | undefined {
    figure.indicatorName = said;
    figure.sources.INDICATOR = ofAnswer(said).source;
    const known = this.#names.find('INDICATOR', said);
    if (this.#names.catalogue) this.#code(figure, 'INDICATOR', { printed: said, known });
    else figure.indicatorName = this.#names.means('INDICATOR', said);
    return known;
  }

  #measure(figure: ReadFigure, setting: Setting, known: KnownThing | undefined): NotFigureReason | undefined {
    const { number, row, column, section, hasAmountBeside, saidOfIt } = setting;
    const title = section.said ?? section.indicator?.value ?? this.#context.indicator?.value;
    // A part that has no name of its own is counted as its whole is: 第一产业 under 地区生产总值(亿元).
    const whole = unitsOfWhole(row, figure);
    const around = [section.units, this.#unitSaid, this.#context.units];
    const outer = [figure.scope === undefined ? undefined : whole, ...around, whole].filter(
      (units) => units !== undefined,
    );
    const own = (facts: Facts) =>
      facts.indicator?.label.fullName === figure.indicatorName ? ofFullName(facts) : facts;
    const measured: Measured = {
      ...{
        row: own(row),
        column: own(column),
        number,
        outer,
        hasAmountBeside,
        answer: { ...this.#answer, ...saidOfIt },
        name: figure.indicatorName,
      },
      isBasisSaid: saidOfIt?.basis !== undefined,
      // A title that speaks of ranks has the amounts beside them too.
      titleMeasure: title && title.measure !== 'RANK' && (title.measure || title.basis) ? title : undefined,
      isKnownRate: known?.mainMeasure === undefined ? undefined : known.mainMeasure === 'SHARE',
      isKnownRank: known?.mainMeasure === 'RANK',
      isGoal: figure.role === 'TARGET',
    };
    const found = findMeasure(inKeptUnit(measured, known?.unit, figure.shown));
    if (found.why) return found.why;
    if (found.asked)
      this.#ask(figure, 'MEASURE', { value: column.texts.at(-1) ?? null, suggest: () => found.asked ?? [] });
    const { measure, basis, rankOf, unit } = found;
    if (measure) Object.assign(figure, { measure, ...(basis ? { basis } : {}), ...(rankOf ? { rankOf } : {}) });
    const source = column.said.measure ? column : row;
    const said = saidOfIt?.measure ?? saidOfIt?.basis;
    figure.sources.MEASURE = said === undefined ? sourceOf(source, measure ?? '') : ofAnswer(said).source;
    if (unit) {
      figure.unit = unit.value;
      figure.sources.UNIT = unit.source;
      if (figure.scope === undefined && unit.source === whole?.source)
        warn(figure, { code: 'UNIT_GUESSED', arguments: { cell: unit.value } });
    } else if (!found.asked)
      this.#ask(figure, 'UNIT', { value: null, suggest: () => (known?.unit ? [known.unit] : []) });
    return undefined;
  }

  #period(figure: ReadFigure, setting: Setting, known: KnownThing | undefined): void {
    const { row, column, saidOfIt } = setting;
    const around = { answer: this.#answer, context: this.#context, years: this.#years };
    const found = periodOf(setting, { ...around, figure, timing: known?.timing });
    if (!('period' in found)) {
      this.#ask(figure, found.code ?? 'PERIOD', { value: found.value, suggest: () => found.suggestions });
      return;
    }
    figure.sources.PERIOD = found.source;
    if (figure.basis === SINCE_JANUARY && found.period.end % 12 === 11) figure.basis = 'YOY';
    if (found.isGuessed) warn(figure, { code: 'PERIOD_GUESSED', arguments: { period: found.period.name } });
    if (row.isWidened || column.isWidened)
      warn(figure, { code: 'FREQUENCY_GUESSED', arguments: { period: found.period.name } });
    if (column.said.reach && column.isReachGuessed && saidOfIt?.period === undefined)
      warn(figure, { code: 'REACH_GUESSED', arguments: {} });
    const released =
      known?.calendar && known.calendar.frequency !== 'MONTH'
        ? releasedMonths({ ...known.calendar, delay: 0 }, found.period)
        : found.period;
    const isLastQuarter = saidOfIt?.isLastQuarter ?? this.#answer.isLastQuarter;
    if (released?.name === found.period.name || (released && isLastQuarter)) figure.period = released.name;
    else
      this.#ask(figure, 'QUARTERLY', {
        value: `${figure.indicatorName} ${found.period.name}`,
        suggest: () => (released ? [released.name] : []),
      });
  }
}
