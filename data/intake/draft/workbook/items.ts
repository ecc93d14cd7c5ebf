import { sparse } from '../../../ledger/log/canonical.ts';
import type { Fields } from '../../../ledger/log/thing.ts';
import { isPossible } from '../../../rules/number/possible-value.ts';
import { parsePeriod } from '../../../rules/period/period.ts';
import { cellName } from '../../check/warning-words.ts';
import type { Layout } from '../../layout/layout.ts';
import { type ReadFigure, shownDecimals } from '../../layout/read-figure.ts';
import { lineValue } from '../decimal.ts';
import type { BaseFigure, DraftItem, KeptSource, NotFigure, PrintedBeside, Question } from '../item.ts';
import { type SheetFile, sheetDocument } from './document.ts';
import type { ScopeBook } from './scope-book.ts';
import { SourceBook } from './source-book.ts';

/** Cells that are no figures and are told of at most. */
const TOLD_CELLS = 2000;

/** The result of a file: its items, and the cells that are no figures. */
export interface SheetItems {
  /** The document that the file is, then its figures. Each is made as it is taken, since there may be hundreds of thousands. */
  items: Iterable<DraftItem>;
  /** The number of figures among them. */
  count: number;
  /** They are made as they are taken, too. */
  bases: Iterable<BaseFigure>;
  notFigures: NotFigure[];
  /** The sources that items name by their numbers. */
  sources: KeptSource[];
}

/** The text of a cell with its unit, which mostly comes from a header. */
function printedOf({ shown, unit }: ReadFigure): string {
  return unit === undefined || shown.endsWith(unit) || shown.includes('/') ? shown : `${shown}${unit}`;
}

function printedBeside({ block, districtName, indicatorName, scope, partOf, remark }: ReadFigure): PrintedBeside {
  return { block, ...sparse({ districtName, indicatorName, scope, partOf, remark }) };
}

/** What the figures of a file are of, as far as that is told by all of them. */
interface About {
  /** The one district that all share. */
  district?: string | undefined;
  /** The last period, of two that end together the longer: that is what the file is about. */
  period?: string | undefined;
}

function aboutOf({ figures }: Layout): About {
  const names = new Set<string>();
  const districts = new Set<string | undefined>();
  for (const { role, period, district } of figures) {
    districts.add(district);
    if (role !== 'BASE' && period !== undefined) names.add(period);
  }
  const periods = [...names].flatMap((name) => parsePeriod(name) ?? []);
  const [district] = districts.size === 1 ? districts : [];
  return { district, period: periods.sort((a, b) => b.end - a.end || a.start - b.start)[0]?.name };
}

/** Turns what a layout read into the items of a draft: the document that the file is, then its figures. */
export class SheetReader {
  readonly #scopes: ScopeBook;
  readonly #document: Fields;
  readonly #sources = new SourceBook();

  constructor(scopes: ScopeBook, layout: Layout, file: SheetFile) {
    this.#scopes = scopes;
    const about = aboutOf(layout);
    this.#document = sheetDocument({
      ...file,
      ...sparse({ district: file.district ?? about.district, period: file.period ?? about.period }),
    });
  }

  read(layout: Layout): SheetItems {
    let count = 0;
    const [bases, skipped]: [NotFigure[], NotFigure[]] = [[], []];
    const leave = (left: NotFigure[], figure: ReadFigure, why: string) => {
      if (left.length < TOLD_CELLS) left.push({ place: cellName(figure), shown: figure.shown, why });
    };
    for (const figure of layout.figures) {
      if (this.#isLeftOut(figure)) leave(skipped, figure, 'SKIPPED');
      // The numbers of last year that stand beside this year's are no results of last year.
      else if (figure.role === 'BASE') leave(bases, figure, 'BASE');
      else {
        // The head of the draft has the sources, and comes before the items that name them.
        this.#sources.take(figure.sources);
        count += 1;
      }
    }
    const told = layout.notFigures
      .slice(0, TOLD_CELLS)
      .map((cell) => ({ place: cellName(cell), shown: cell.shown, why: cell.why }));
    return {
      ...{ items: this.#items(layout), count, bases: this.#bases(layout), sources: this.#sources.list },
      notFigures: [...told, ...skipped, ...bases].slice(0, TOLD_CELLS),
    };
  }

  #isLeftOut({ scope }: ReadFigure): boolean {
    return scope !== undefined && this.#scopes.isLeftOut(scope);
  }

  *#bases({ figures }: Layout): Generator<BaseFigure> {
    for (const figure of figures)
      if (figure.role === 'BASE' && !this.#isLeftOut(figure))
        yield { base: this.#fields(figure), place: cellName(figure), printed: printedBeside(figure) };
  }

  *#items({ figures }: Layout): Generator<DraftItem> {
    yield { line: { document: this.#document } };
    for (const figure of figures) if (figure.role !== 'BASE' && !this.#isLeftOut(figure)) yield this.#item(figure);
  }

  #item(figure: ReadFigure): DraftItem {
    const { warnings, questions: asked } = figure;
    const { scope, question } = this.#scope(figure);
    const isImpossible = !isPossible(figure.measure, lineValue(figure.value));
    const questions: Question[] = [
      ...asked,
      ...(question ? [question] : []),
      ...(isImpossible ? [{ code: 'VALUE', value: figure.shown, suggestions: [] }] : []),
    ];
    return {
      line: { figure: { ...this.#fields(figure), ...(scope === undefined ? {} : { scope }) } },
      place: cellName(figure),
      printed: printedBeside(figure),
      sources: this.#sources.take(figure.sources),
      ...(questions.length > 0 ? { questions } : {}),
      ...(warnings.length > 0 ? { warnings } : {}),
    };
  }

  #fields(figure: ReadFigure): Fields {
    const { district, indicator, measure, rankOf, among, basis, unit, value, comparator = 'EQUAL', role } = figure;
    const { status, sheet, cell, shown, headers } = figure;
    const { code, publishedOn, publishedFrom, file, release } = this.#document;
    const period = figure.period === undefined ? undefined : parsePeriod(figure.period);
    const ofRank = measure === 'RANK' ? { rankOf: rankOf ?? 'OTHER', among } : {};
    return sparse({
      ...{ code: `${code}/${cellName(figure)}`, document: code, publishedOn, publishedFrom, release },
      ...{ district, indicator, measure, ...ofRank, basis, role, status },
      ...(period ? { period: period.name, periodStart: period.start, periodEnd: period.end } : {}),
      ...{ comparator, value: lineValue(value), decimals: shownDecimals(figure), unit },
      ...{ printed: printedOf(figure), file, sheet, cell, shown, headers },
    });
  }

  /** The scope of a figure, where the catalogue has one of that name; else a question. */
  #scope({ scope, block }: ReadFigure): { scope?: string; question?: Question } {
    if (scope === undefined) return {};
    const code = this.#scopes.find(scope);
    return code === undefined ? { question: this.#scopes.question(scope, block) } : { scope: code };
  }
}
