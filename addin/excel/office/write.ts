import { absoluteAddress } from '../../../data/sheet/grid/address.ts';
import type { Area } from '../../../data/sheet/grid/place.ts';
import { GAP_WIDTH, MARKER_SIZE } from '../../../data/sheet/plan/chart-look.ts';
import type { Edit, TypingRule } from './edit.ts';
import { chartOf, rangeOf } from './range.ts';

/** A line between rows is none where there is one row. */
function bordersOf({ rows, columns }: Area) {
  const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
  const between = [
    ...(rows > 1 ? ['InsideHorizontal' as const] : []),
    ...(columns > 1 ? ['InsideVertical' as const] : []),
  ];
  return [...edges, ...between];
}

const MARKERS = { circle: 'Circle', triangle: 'Triangle', square: 'Square', diamond: 'Diamond' } as const;

function dressChart(workbook: Excel.Workbook, edit: Extract<Edit, { kind: 'dress-chart' }>): void {
  const chart = chartOf(workbook, edit.sheet, edit.chart);
  for (let extra = edit.given - 1; extra > 0; extra -= 1) chart.series.getItemAt(extra).delete();
  for (const [at, { header, labels, values: source, colour, marker }] of edit.series.entries()) {
    const series = at === 0 && edit.given > 0 ? chart.series.getItemAt(0) : chart.series.add();
    series.chartType = marker ? 'LineMarkers' : 'ColumnClustered';
    series.setValues(rangeOf(workbook, source));
    series.setXAxisValues(rangeOf(workbook, labels));
    series.name = `=${absoluteAddress(header)}`;
    if (marker) {
      series.format.line.lineStyle = 'None';
      series.markerStyle = MARKERS[marker];
      series.markerSize = MARKER_SIZE;
      series.markerBackgroundColor = colour;
      series.markerForegroundColor = '#FFFFFF';
    } else {
      series.format.fill.setSolidColor(colour);
      series.gapWidth = GAP_WIDTH;
    }
  }
  chart.title.text = edit.title;
  chart.legend.visible = true;
  chart.legend.position = 'Bottom';
  const { categoryAxis, valueAxis } = chart.axes;
  // Labels at zero would be in columns that go down.
  categoryAxis.tickLabelPosition = 'Low';
  valueAxis.linkNumberFormat = false;
  valueAxis.numberFormat = edit.axis.numberFormat;
  if (edit.axis.title === '') valueAxis.title.visible = false;
  else {
    valueAxis.title.text = edit.axis.title;
    valueAxis.title.textOrientation = 0;
  }
}

/** Excel takes numbers of no more than this. */
const LARGEST = 1e300;

function ruleOf(workbook: Excel.Workbook, rule: TypingRule): Excel.DataValidationRule {
  if ('list' in rule) return { list: { inCellDropDown: true, source: rangeOf(workbook, rule.list) } };
  if ('formula' in rule) return { custom: { formula: rule.formula } };
  return { decimal: { operator: 'Between', formula1: -LARGEST, formula2: LARGEST } };
}

type Carrying = { [Kind in Edit['kind']]: (workbook: Excel.Workbook, edit: Extract<Edit, { kind: Kind }>) => void };

const CARRYING: Carrying = {
  cells(workbook, { area, values, formulas, numberFormat }) {
    const range = rangeOf(workbook, area);
    // Office.js takes one value for all cells and null for a cell to leave alone; its types know grids of `any` only.
    if (numberFormat) range.numberFormat = numberFormat as string[][];
    if (values) range.values = values;
    if (formulas !== undefined) range.formulas = formulas as string[][];
  },
  format(workbook, { area, bold, align, columnWidth, columnHidden, ...rest }) {
    const range = rangeOf(workbook, area);
    if (bold !== undefined) range.format.font.bold = bold;
    if (align !== undefined) range.format.horizontalAlignment = align;
    if (columnWidth !== undefined) range.format.columnWidth = columnWidth;
    if (columnHidden !== undefined) range.columnHidden = columnHidden;
    if (rest.fill !== undefined) range.format.fill.color = rest.fill;
    if (rest.isMiddle) range.format.verticalAlignment = 'Center';
    if (rest.wraps !== undefined) range.format.wrapText = rest.wraps;
    if (rest.font) range.format.font.set(rest.font);
    if (rest.rowHeight !== undefined) range.format.rowHeight = rest.rowHeight;
    if (rest.hasBorder) for (const side of bordersOf(area)) range.format.borders.getItem(side).style = 'Continuous';
  },
  'check-typing'(workbook, { area, prompt, rule, wrong: { onlyWarns, ...wrong } }) {
    const { dataValidation } = rangeOf(workbook, area);
    if (rule) dataValidation.rule = ruleOf(workbook, rule);
    dataValidation.prompt = { ...prompt, showPrompt: true };
    dataValidation.errorAlert = { ...wrong, showAlert: true, style: onlyWarns ? 'Warning' : 'Stop' };
  },
  clear(workbook, { area }) {
    const range = rangeOf(workbook, area);
    range.clear('Contents');
    range.clear('Formats');
  },
  'insert-cells': (workbook, { area }) => void rangeOf(workbook, area).insert('Down'),
  'delete-cells': (workbook, { area }) => rangeOf(workbook, area).delete('Up'),
  'add-table': (workbook, { area, name, style }) => {
    const table = workbook.worksheets.getItem(area.sheet).tables.add(rangeOf(workbook, area), true);
    table.name = name;
    table.style = style;
  },
  'expect-table': ({ tables }, { table }) => void tables.getItem(table).load('name'),
  'resize-table': (workbook, { table, area }) => workbook.tables.getItem(table).resize(rangeOf(workbook, area)),
  'delete-table': ({ tables }, { table }) => tables.getItem(table).delete(),
  'delete-column': ({ tables }, { table, index }) => tables.getItem(table).columns.getItemAt(index).delete(),
  'add-part': ({ customXmlParts }, { xml }) => void customXmlParts.add(xml),
  'set-part': ({ customXmlParts }, { id, xml }) => customXmlParts.getItem(id).setXml(xml),
  'delete-part': ({ customXmlParts }, { id }) => customXmlParts.getItem(id).delete(),
  'set-setting': ({ settings }, { key, value }) => void settings.add(key, value),
  'delete-setting': ({ settings }, { key }) => settings.getItem(key).delete(),
  'set-property': ({ properties }, { name, value }) => void properties.custom.add(name, value),
  'delete-property': ({ properties }, { name }) => properties.custom.getItem(name).delete(),
  'add-hidden-name': ({ names }, { name, formula }) => {
    names.add(name, formula).visible = false;
  },
  'delete-name': ({ names }, { name }) => names.getItem(name).delete(),
  'add-chart': (workbook, { name, values: source, place: { sheet, box }, marker }) => {
    const { charts } = workbook.worksheets.getItem(sheet);
    const chart = charts.add(marker ? 'LineMarkers' : 'ColumnClustered', rangeOf(workbook, source), 'Columns');
    chart.set({ name, ...box });
  },
  'dress-chart': dressChart,
  'move-series': (workbook, { sheet, chart, series }) => {
    const standing = chartOf(workbook, sheet, chart).series;
    for (const [at, { labels, values: source }] of series.entries()) {
      standing.getItemAt(at).setValues(rangeOf(workbook, source));
      standing.getItemAt(at).setXAxisValues(rangeOf(workbook, labels));
    }
  },
  'name-series': (workbook, { sheet, chart, names }) => {
    const { series } = chartOf(workbook, sheet, chart);
    for (const [at, name] of names.entries()) series.getItemAt(at).name = name;
  },
  'move-chart': (workbook, { sheet, chart, top }) => {
    chartOf(workbook, sheet, chart).top = top;
  },
  'rename-chart': (workbook, { sheet, chart, name }) => {
    chartOf(workbook, sheet, chart).name = name;
  },
  'title-chart': (workbook, { sheet, chart, title }) => {
    chartOf(workbook, sheet, chart).title.text = title;
  },
  'delete-chart': (workbook, { sheet, chart }) => chartOf(workbook, sheet, chart).delete(),
  'add-picture': ({ worksheets }, { sheet, base64, title, box }) => {
    const shape = worksheets.getItem(sheet).shapes.addImage(base64);
    shape.lockAspectRatio = false;
    shape.set({ ...box, altTextDescription: title });
  },
  'add-rule'(workbook, { area, rule: { formula, font, fill } }) {
    const { custom } = rangeOf(workbook, area).conditionalFormats.add('Custom');
    custom.rule.formula = formula;
    custom.format.font.color = font;
    custom.format.fill.color = fill;
  },
  'delete-rule': (workbook, { area, id }) => rangeOf(workbook, area).conditionalFormats.getItem(id).delete(),
  'add-comment': (workbook, { area, text }) =>
    void workbook.worksheets.getItem(area.sheet).comments.add(rangeOf(workbook, area), text),
  'delete-comment': ({ worksheets }, { sheet, id }) => worksheets.getItem(sheet).comments.getItem(id).delete(),
  'add-sheet': ({ worksheets }, { name }) => void worksheets.add(name),
  'delete-sheet': ({ worksheets }, { name }) => worksheets.getItem(name).delete(),
  'hide-sheet': ({ worksheets }, { name }) => {
    worksheets.getItem(name).visibility = 'Hidden';
  },
  'freeze-rows': ({ worksheets }, { sheet, rows }) => worksheets.getItem(sheet).freezePanes.freezeRows(rows),
  merge: (workbook, { area }) => rangeOf(workbook, area).merge(),
  'set-page'({ worksheets }, { sheet, page: { titleRows, margins, footer } }) {
    const { pageLayout } = worksheets.getItem(sheet);
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.centerHorizontally = true;
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintMargins('Points', margins);
    pageLayout.setPrintTitleRows(`$${titleRows.row + 1}:$${titleRows.row + titleRows.rows}`);
    pageLayout.headersFooters.defaultForAllPages.centerFooter = footer;
  },
  select(workbook, { area }) {
    workbook.worksheets.getItem(area.sheet).activate();
    rangeOf(workbook, area).select();
  },
};

export function carryOutOne<Kind extends Edit['kind']>(
  workbook: Excel.Workbook,
  edit: Extract<Edit, { kind: Kind }>,
): void {
  const carry: (workbook: Excel.Workbook, edit: Extract<Edit, { kind: Kind }>) => void = CARRYING[edit.kind as Kind];
  carry(workbook, edit);
}
