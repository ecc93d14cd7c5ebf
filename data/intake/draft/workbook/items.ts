import { sparse } from '../../../ledger/log/canonical.ts';
import type { Fields } from '../../../ledger/log/thing.ts';
import { isPossible } from '../../../rules/number/possible-value.ts';
import { parsePeriod } from '../../../rules/period/period.ts';
import { cellName } from '../../check/warning-words.ts';
import type { Layout } from '../../layout/layout.ts';
import { printedText, type ReadFigure, shownDecimals } from '../../layout/read-figure.ts';
import { lineValue } from '../decimal.ts';
import type { BaseFigure, DraftItem, KeptBlock, KeptSource, NotFigure, PrintedBeside, Question } from '../item.ts';
import { type SheetFile, sheetDocument } from './document.ts';
import { BlockBook } from './kept-block.ts';
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
  blocks: KeptBlock[];
  /** The sources that items name by their numbers. */
  sources: KeptSource[];
}

function printedBeside({ block, districtName, indicatorName, scope, partOf, remark }: ReadFigure): PrintedBeside {
  return { block, ...sparse({ districtName, indicatorName, scope, partOf, remark }) };
}

/** The district and the rest that all figures of a file share. */
interface About {
  /** The one district that all share. */
  district?: string | undefined;
  /** The last period, of two that end together the longer: that is what the file is about. */
  period?: string | undefined;
}

/** Gathers what the figures of a file are of, as they are gone through. */
class AboutFile {
  readonly #periods = new Set<string>();
  readonly #districts = new Set<string | undefined>();

  take({ role, period, district }: ReadFigure): void {
    this.#districts.add(district);
    if (role !== 'BASE' && period !== undefined) this.#periods.add(period);
  }

  get told(): About {
    const periods = [...this.#periods].flatMap((name) => parsePeriod(name) ?? []);
    const [district] = this.#districts.size === 1 ? this.#districts : [];
    return { district, period: periods.sort((a, b) => b.end - a.end || a.start - b.start)[0]?.name };
  }
}

/** Turns what a layout read into the items of a draft: the document that the file is, then its figures. */
export class SheetReader {
  readonly #scopes: ScopeBook;
  readonly #file: SheetFile;
  readonly #sources = new SourceBook();

  constructor(scopes: ScopeBook, file: SheetFile) {
    this.#scopes = scopes;
    this.#file = file;
  }

  /**
   * Goes through the figures once, since they may be packed. Bases and items go through them again as they are taken. The
   * document is about the whole file, so that it is the same whatever was left out of the layout.
   */
  read(layout: Layout, whole = layout): SheetItems {
    let count = 0;
    const [about, blocks] = [new AboutFile(), new BlockBook()];
    const [bases, skipped]: [NotFigure[], NotFigure[]] = [[], []];
    const leave = (left: NotFigure[], figure: ReadFigure, why: string) => {
      if (left.length < TOLD_CELLS) left.push({ place: cellName(figure), shown: figure.shown, why });
    };
    for (const figure of layout.figures) {
      if (whole === layout) about.take(figure);
      blocks.take(figure);
      if (this.#isLeftOut(figure)) leave(skipped, figure, 'SKIPPED');
      // The numbers of last year that stand beside this year's are no results of last year.
      else if (figure.role === 'BASE') leave(bases, figure, 'BASE');
      else {
        // The head of the draft has the sources, and comes before the items that name them.
        this.#sources.add(figure.sources);
        count += 1;
      }
    }
    if (whole !== layout) for (const figure of whole.figures) about.take(figure);
    const told = layout.notFigures
      .slice(0, TOLD_CELLS)
      .map((cell) => ({ place: cellName(cell), shown: cell.shown, why: cell.why }));
    const document = this.#documentOf(about.told);
    return {
      ...{ items: this.#items(layout, document), count, blocks: blocks.kept(layout), sources: this.#sources.list },
      bases: bases.length === 0 ? [] : this.#bases(layout, document),
      notFigures: [...told, ...skipped, ...bases].slice(0, TOLD_CELLS),
    };
  }

  #documentOf(about: About): Fields {
    const { district = about.district, period = about.period } = this.#file;
    return sheetDocument({ ...this.#file, ...sparse({ district, period }) });
  }

  #isLeftOut({ scope }: ReadFigure): boolean {
    return scope !== undefined && this.#scopes.isLeftOut(scope);
  }

  *#bases({ figures }: Layout, document: Fields): Generator<BaseFigure> {
    for (const figure of figures)
      if (figure.role === 'BASE' && !this.#isLeftOut(figure))
        yield { base: this.#fields(figure, document), place: cellName(figure), printed: printedBeside(figure) };
  }

  *#items({ figures }: Layout, document: Fields): Generator<DraftItem> {
    yield { line: { document } };
    for (const figure of figures)
      if (figure.role !== 'BASE' && !this.#isLeftOut(figure)) yield this.#item(figure, document);
  }

  #item(figure: ReadFigure, document: Fields): DraftItem {
    const { warnings, questions: asked } = figure;
    const { scope, question } = this.#scope(figure);
    const isImpossible = !isPossible(figure.measure, lineValue(figure.value));
    const questions: Question[] = [
      ...asked,
      ...(question ? [question] : []),
      ...(isImpossible ? [{ code: 'VALUE', value: figure.shown, suggestions: [] }] : []),
    ];
    return {
      line: { figure: { ...this.#fields(figure, document), ...(scope === undefined ? {} : { scope }) } },
      place: cellName(figure),
      printed: printedBeside(figure),
      sources: this.#sources.take(figure.sources),
      ...(questions.length > 0 ? { questions } : {}),
      ...(warnings.length > 0 ? { warnings } : {}),
    };
  }

  #fields(figure: ReadFigure, document: Fields): Fields {
    const { district, indicator, measure, rankOf, among, basis, unit, value, comparator = 'EQUAL', role } = figure;
    const { status, sheet, cell, shown, headers } = figure;
    const { code, publishedOn, publishedFrom, file, release } = document;
    const period = figure.period === undefined ? undefined : parsePeriod(figure.period);
    const ofRank = measure === 'RANK' ? { rankOf: rankOf ?? 'OTHER', among } : {};
    return sparse({
      ...{ code: `${code}/${cellName(figure)}`, document: code, publishedOn, publishedFrom, release },
      ...{ district, indicator, measure, ...ofRank, basis, role, status },
      ...(period ? { period: period.name, periodStart: period.start, periodEnd: period.end } : {}),
      ...{ comparator, value: lineValue(value), decimals: shownDecimals(figure), unit },
      ...{ printed: printedText(figure), file, sheet, cell, shown, headers },
    });
  }

  /** The scope of a figure, where the catalogue has one of that name; else a question. */
  #scope({ scope, block }: ReadFigure): { scope?: string; question?: Question } {
    if (scope === undefined) return {};
    const code = this.#scopes.find(scope);
    return code === undefined ? { question: this.#scopes.question(scope, block) } : { scope: code };
  }
}
