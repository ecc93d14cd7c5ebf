import type { CellValue } from '../../rules/table/cell-value.ts';
import { HEAD, RELATIONSHIPS } from '../file/custom-part.ts';
import { cellText as xml } from '../file/xml.ts';
import { absoluteAddress } from '../grid/address.ts';
import type { Area } from '../grid/place.ts';
import { CHART_SIZE, GAP_WIDTH, GRID_COLOUR, MARKER_SIZE } from '../plan/chart-look.ts';
import type { ChartedTable, ChartPlan, ChartSeries } from '../plan/chart-plan.ts';

/** A chart of a table of a file. */
export interface FileChart {
  plan: ChartPlan;
  table: ChartedTable;
  /** The table with its header, on the sheet of this name. */
  place: Area & { sheet: string };
  /** The header of each column. */
  headers: string[];
  /** The name of the chart, which is the table's id. */
  name: string;
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** A point in the units of DrawingML. */
const EMU = 12_700;

/** The drawing that holds the chart below its table (ECMA-376-1 §20.5), one row apart; `rId1` is the chart. */
export function drawingXml({ name, plan, place }: FileChart): string {
  const from = `<xdr:from><xdr:col>${place.column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${place.row + place.rows + 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>`;
  const size = `<xdr:ext cx="${CHART_SIZE.width * EMU}" cy="${CHART_SIZE.height * EMU}"/>`;
  const properties = `<xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="${xml(name)}" descr="${xml(plan.title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`;
  const graphic = `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId1"/></a:graphicData></a:graphic>`;
  const frame = `<xdr:graphicFrame macro="">${properties}<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>${graphic}</xdr:graphicFrame>`;
  return `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONSHIPS}"><xdr:oneCellAnchor>${from}${size}${frame}<xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`;
}

/**
 * The chart (ECMA-376-1 §21.2): goals as columns, results as the markers of a line that is not drawn, on the same axes.
 */
export function chartXml(chart: FileChart): string {
  const { plan } = chart;
  const goals = plan.series.flatMap((series, at) => (series.marker ? [] : seriesXml(chart, series, at)));
  const results = plan.series.flatMap((series, at) => (series.marker ? seriesXml(chart, series, at) : []));
  const axes = '<c:axId val="111111111"/><c:axId val="222222222"/>';
  const columns = `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${goals.join('')}<c:gapWidth val="${GAP_WIDTH}"/>${axes}</c:barChart>`;
  const markers = `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${results.join('')}<c:marker val="1"/>${axes}</c:lineChart>`;
  const plot = `<c:plotArea><c:layout/>${goals.length > 0 ? columns : ''}${results.length > 0 ? markers : ''}${axesXml(plan)}</c:plotArea>`;
  const title = titleXml(plan.title, 1200);
  const legend = '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>';
  const body = `<c:chart>${title}<c:autoTitleDeleted val="0"/>${plot}${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`;
  return `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONSHIPS}"><c:roundedCorners val="0"/>${body}</c:chartSpace>`;
}

function seriesXml(chart: FileChart, series: ChartSeries, at: number): string {
  const { plan, headers } = chart;
  const name = strings(reference(chart, { row: -1, rows: 1, column: series.column, columns: 1 }), [
    headers[series.column] ?? '',
  ]);
  const body = { row: plan.rows.first, rows: plan.rows.count };
  const texts = rowsOf(chart).map((cells) =>
    cells.slice(plan.labels.first, plan.labels.first + plan.labels.count).map((cell) => String(cell ?? '')),
  );
  const labels = reference(chart, { ...body, column: plan.labels.first, columns: plan.labels.count });
  const values = reference(chart, { ...body, column: series.column, columns: 1 });
  const cached = rowsOf(chart).map((cells) => cells[series.column] ?? null);
  const head = `<c:idx val="${at}"/><c:order val="${at}"/><c:tx>${name}</c:tx>${look(series)}`;
  return `<c:ser>${head}<c:cat>${labelsXml(labels, texts)}</c:cat><c:val>${numbers(values, cached)}</c:val>${series.marker ? '<c:smooth val="0"/>' : ''}</c:ser>`;
}

function rowsOf({ table, plan }: FileChart): CellValue[][] {
  return table.values.slice(plan.rows.first, plan.rows.first + plan.rows.count);
}

/** Cells of the table, rows counted from the first of the body. */
function reference({ place }: FileChart, { row, column, rows, columns }: Area): string {
  return absoluteAddress({
    ...{ sheet: place.sheet, row: place.row + 1 + row, column: place.column + column },
    ...{ rows, columns },
  });
}

function look({ colour, marker }: ChartSeries): string {
  const fill = solid(colour);
  if (!marker) return `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>`;
  const edge = `<a:ln w="${EMU}">${solid('#ffffff')}</a:ln>`;
  const mark = `<c:marker><c:symbol val="${marker}"/><c:size val="${MARKER_SIZE}"/><c:spPr>${fill}${edge}</c:spPr></c:marker>`;
  return `<c:spPr><a:ln w="${2 * EMU}"><a:noFill/></a:ln></c:spPr>${mark}`;
}

function solid(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:solidFill>`;
}

function points(texts: (string | undefined)[]): string {
  const filled = texts.map((text, index) =>
    text === undefined ? '' : `<c:pt idx="${index}"><c:v>${xml(text)}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${texts.length}"/>${filled.join('')}`;
}

function strings(formula: string, texts: string[]): string {
  return `<c:strRef><c:f>${xml(formula)}</c:f><c:strCache>${points(texts)}</c:strCache></c:strRef>`;
}

function numbers(formula: string, values: CellValue[]): string {
  const texts = values.map((value) => (typeof value === 'number' ? String(value) : undefined));
  return `<c:numRef><c:f>${xml(formula)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(texts)}</c:numCache></c:numRef>`;
}

/** Words of several columns are levels, the last column's the innermost, which comes first. */
function labelsXml(formula: string, texts: string[][]): string {
  const columns = texts[0]?.length ?? 0;
  if (columns <= 1) return strings(formula, texts.flat());
  const levels = Array.from({ length: columns }, (_, index) => {
    const filled = texts.map((row, at) => `<c:pt idx="${at}"><c:v>${xml(row[columns - 1 - index] ?? '')}</c:v></c:pt>`);
    return `<c:lvl>${filled.join('')}</c:lvl>`;
  });
  return `<c:multiLvlStrRef><c:f>${xml(formula)}</c:f><c:multiLvlStrCache><c:ptCount val="${texts.length}"/>${levels.join('')}</c:multiLvlStrCache></c:multiLvlStrRef>`;
}

function axesXml({ axis }: ChartPlan): string {
  const shown = '<c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>';
  const ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';
  // The labels are below the plot where bars go down: at zero they would be in them.
  const words = `<c:catAx><c:axId val="111111111"/>${shown}<c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/>${ticks}<c:tickLblPos val="low"/><c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
  const grid = `<c:majorGridlines><c:spPr><a:ln w="${EMU / 2}">${solid(GRID_COLOUR)}</a:ln></c:spPr></c:majorGridlines>`;
  const title = axis.title === '' ? '' : titleXml(axis.title, 900, '<a:bodyPr rot="0" vert="horz"/>');
  const values = `<c:valAx><c:axId val="222222222"/>${shown}<c:axPos val="l"/>${grid}${title}<c:numFmt formatCode="${xml(axis.numberFormat)}" sourceLinked="0"/>${ticks}<c:tickLblPos val="nextTo"/><c:crossAx val="111111111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;
  return words + values;
}

function titleXml(text: string, size: number, body = '<a:bodyPr/>'): string {
  const run = `<a:r><a:rPr lang="zh-CN" sz="${size}" b="0"/><a:t>${xml(text)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich>${body}<a:p><a:pPr><a:defRPr sz="${size}" b="0"/></a:pPr>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}
