import { saidOf } from '../../intake/draft/long/column.ts';
import type { Document } from '../../ledger/document.ts';
import { gateWords } from '../../rules/message/gate.ts';
import { words } from '../../rules/message/message.ts';
import type { Exporting } from '../piece/export.ts';
import { type CellXml, rowXml, STYLE, sheetBegin, sheetEnd } from './sheet-xml.ts';

/** The facts that the first sheet tells of the whole. */
export interface Summary {
  figures: number;
  isInternal: boolean;
  /** The documents from which the figures are. */
  documents: readonly Document[];
}

const WIDTHS = [18, 60, 30, 14, 10];

/** The filter as people read it: each argument with what was typed. */
function filterLines({ asked, language }: Exporting): [string, string][] {
  const { filters, columns: named } = gateWords(language).export;
  const { written } = words(language);
  return Object.entries(asked.filter).map(([name, value]) => {
    const texts = [value].flat().map((each) => saidOf(named[name] ?? 'figure', String(each), language));
    return [filters[name] ?? name, written.items(texts)];
  });
}

/** The first sheet: which figures these are, as of when and at which revision, and the documents from which they are. */
export function aboutSheet(exporting: Exporting, { figures, isInternal, documents }: Summary): string {
  const { origin, language } = exporting;
  const say = gateWords(language).export.about;
  const { columns } = gateWords(language).long;
  const { table, standings } = words(language);
  const told = (name: keyof typeof origin): CellXml[] => [{ text: columns[name][0] }, { text: origin[name] }];
  const filter = filterLines(exporting);
  const rows: CellXml[][] = [
    [{ text: say.title, style: STYLE.title }],
    ...(isInternal ? [[{ text: table.internal, style: STYLE.mark }]] : []),
    told('readAt'),
    told('asOf'),
    told('exportedOn'),
    told('program'),
    [{ text: say.figures }, { text: String(figures), isNumber: true }],
    [{ text: say.filter }, { text: filter.length === 0 ? say.noFilter : '' }],
    ...filter.map(([name, text]) => [{ text: `　${name}` }, { text, style: STYLE.wrapped }]),
    [],
    [say.documents, columns.documentName[0], say.publisher, columns.publishedOn[0], say.standing].map((text) => ({
      text,
      style: STYLE.header,
    })),
    ...documents.map(({ code, title, publisher, publishedOn, standing }) =>
      [code, title, publisher ?? '', publishedOn, standings[standing]].map((text) => ({ text, style: STYLE.wrapped })),
    ),
  ];
  const begin = sheetBegin({ widths: WIDTHS, isHeaderFrozen: false });
  const end = sheetEnd({ mark: isInternal ? table.internal : '' });
  return begin + rows.map((cells, at) => rowXml(at + 1, cells)).join('') + end;
}
