import { strFromU8, strToU8 } from 'fflate';
import type { ChartLook } from './book/attached.ts';
import type { Book } from './book/book.ts';
import { type Chart, extentOf, lineAt, newLook, seriesFormula, startOf } from './book/chart.ts';
import { canonicalFormula } from './book/rewriting.ts';
import type { Sheet } from './book/sheet.ts';
import { newSeriesLook } from './excel/chart-series.ts';
import { notModelled } from './host-error.ts';

/** A point in the units of DrawingML (ECMA-376-1 §20.1.10.16). */
const EMU = 12_700;

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

function textOf(xml: string, pattern: RegExp): string {
  const found = pattern.exec(xml)?.[1];
  if (found === undefined) throw notModelled(`a chart without ${pattern.source}`);
  return found.replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** The file without its charts, for which excelts would load another 1 MB of code. */
export function withoutCharts(files: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const isOfChart = (path: string) => /^xl\/(?:charts|drawings)\//.test(path);
  const mention = /<drawing [^>]*\/>|<(?:Relationship|Override) [^>]*\/(?:drawings|charts)\/[^>]*\/>/g;
  const rest = Object.entries(files).filter(([path]) => !isOfChart(path));
  if (rest.length === Object.keys(files).length) return files;
  return Object.fromEntries(
    rest.map(([path, content]) =>
      /\.rels$|Content_Types|worksheets\/sheet/.test(path)
        ? [path, strToU8(strFromU8(content).replace(mention, ''))]
        : [path, content],
    ),
  );
}

/** The chart on the sheet with this number, as our files have it: at most one, anchored at a cell, with a size in points. */
export function readChart(
  book: Book,
  sheet: Sheet,
  { files, number }: { files: Record<string, Uint8Array>; number: number },
): void {
  const [drawing, chart] = [`xl/drawings/drawing${number}.xml`, `xl/charts/chart${number}.xml`].map(
    (path) => files[path] && strFromU8(files[path]),
  );
  if (!drawing || !chart) return;
  const [column, row] = [/<xdr:col>(\d+)</, /<xdr:row>(\d+)</].map((pattern) => Number(textOf(drawing, pattern)));
  const [width, height] = [/<xdr:ext cx="(\d+)"/, /<xdr:ext cx="\d+" cy="(\d+)"/].map(
    (pattern) => Number(textOf(drawing, pattern)) / EMU,
  );
  const place = { row: row ?? 0, column: column ?? 0, rows: 1, columns: 1 };
  const last = (axis: 'row' | 'column', points = 0) =>
    lineAt(sheet, axis, startOf(sheet, axis, place[axis]) + Math.max(points, extentOf(sheet, axis, place)) - 1);
  const area = {
    ...place,
    rows: last('row', height) - place.row + 1,
    columns: last('column', width) - place.column + 1,
  };
  const all = [...chart.matchAll(/<c:ser>.*?<\/c:ser>/g)].map(([series]) => series);
  const written = all.map((each, at) =>
    seriesFormula(
      [
        textOf(each, /<c:tx>.*?<c:f>(.*?)<\/c:f>/),
        textOf(each, /<c:cat>.*?<c:f>(.*?)<\/c:f>/),
        textOf(each, /<c:val>.*?<c:f>(.*?)<\/c:f>/),
      ],
      at,
    ),
  );
  const series = written.map((formula) => canonicalFormula(book, formula, undefined));
  const name = textOf(drawing, /<xdr:cNvPr [^>]*name="([^"]*)"/);
  const found: Chart = { kind: 'chart', name, series, look: lookOf(chart, all), area };
  sheet.attached.push(found);
}

function lookOf(chart: string, series: string[]): ChartLook {
  const look = newLook('ColumnClustered');
  look.title = textOf(chart, /<c:title>.*?<a:t>(.*?)<\/a:t>/);
  look.legend = 'Bottom';
  look.series = series.map((each) => newSeriesLook(each.includes('<c:symbol') ? 'LineMarkers' : 'ColumnClustered'));
  return look;
}
