import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  HEAD,
  ITEM_PROPERTIES_TYPE,
  itemProperties,
  PACKAGE,
  PROPERTIES_PATH,
  PROPERTIES_TYPE,
  RELATIONSHIPS,
} from '../file/custom-part.ts';
import { propertiesXml } from '../file/property-part.ts';
import type { DocumentProperty } from '../plan/definition-property.ts';

/** An XML part for a workbook to keep beside its sheets; the same `id` always gets the same item id. */
export interface CustomPart {
  id: string;
  namespace: string;
  xml: string;
}

/** A chart on a sheet, by the place of the sheet counted from 1. */
export interface ChartPart {
  sheet: number;
  drawing: string;
  chart: string;
}

/** The parts of a workbook that we add to those of excelts. */
export interface AddedParts {
  custom?: CustomPart[];
  charts?: ChartPart[];
  properties?: DocumentProperty[];
}

type AddTo = (path: string, before: string, xml: string) => void;

/**
 * The .xlsx with each custom part stored as customXml/itemN.xml (ECMA-376-1 §15.2.5 and §22.5), where Office.js finds
 * it by its namespace, with each chart and the properties. excelts writes no such parts, so they are put into its zip.
 * The same input gives the same bytes.
 */
export function withParts(xlsx: Uint8Array, { custom = [], charts = [], properties = [] }: AddedParts): Uint8Array {
  const files = unzipSync(xlsx);
  const addTo: AddTo = (path, before, xml) => {
    const file = files[path];
    const text = file && strFromU8(file);
    if (!text?.includes(before)) throw new Error(`The workbook as written has no ${path} with ${before} in it.`);
    files[path] = strToU8(text.replace(before, () => xml + before));
  };
  putRight(files);
  custom.forEach((part, index) => {
    addCustomPart(files, { part, number: index + 1 }, addTo);
  });
  for (const chart of charts) addChart(files, chart, addTo);
  if (properties.length > 0) addProperties(files, properties, addTo);
  return zipSync(files, { mtime: EARLIEST });
}

/**
 * Takes out what excelts writes into every file and Excel would act upon: the wish to remove the names of those who
 * comment, a label of totals where there are none, and an entry for every filter that nobody has set.
 */
function putRight(files: Record<string, Uint8Array>): void {
  for (const [path, file] of Object.entries(files)) {
    if (path === 'xl/workbook.xml') files[path] = strToU8(strFromU8(file).replace(/ filterPrivacy="[^"]*"/, ''));
    if (!path.startsWith('xl/tables/')) continue;
    const table = strFromU8(file)
      .replace(/ totalsRow(?:Label|Function)="[^"]*"/g, '')
      .replace(
        /<autoFilter ref="([^"]*)">(?:<filterColumn [^>]*hiddenButton="0"\/>)*<\/autoFilter>/,
        '<autoFilter ref="$1"/>',
      )
      .replace(/<table [^>]*?(?=>)/, (tag) => `${tag} totalsRowShown="0"`);
    files[path] = strToU8(table);
  }
}

function addCustomPart(
  files: Record<string, Uint8Array>,
  { part, number }: { part: CustomPart; number: number },
  addTo: AddTo,
): void {
  files[`customXml/item${number}.xml`] = strToU8(part.xml);
  files[`customXml/itemProps${number}.xml`] = strToU8(itemProperties(part));
  files[`customXml/_rels/item${number}.xml.rels`] = strToU8(itemRelations(number));
  addTo(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    `<Relationship Id="rIdPlanbook${number}" Type="${RELATIONSHIPS}/customXml" Target="../customXml/item${number}.xml"/>`,
  );
  addTo(
    '[Content_Types].xml',
    '</Types>',
    `<Override PartName="/customXml/itemProps${number}.xml" ContentType="${ITEM_PROPERTIES_TYPE}"/>`,
  );
}

/** The relationships of a custom part, which has its properties beside it. */
function itemRelations(number: number): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`;
}

function addProperties(files: Record<string, Uint8Array>, properties: DocumentProperty[], addTo: AddTo): void {
  files[PROPERTIES_PATH] = strToU8(propertiesXml(properties));
  addTo(
    '_rels/.rels',
    '</Relationships>',
    `<Relationship Id="rIdPlanbook" Type="${RELATIONSHIPS}/custom-properties" Target="${PROPERTIES_PATH}"/>`,
  );
  addTo(
    '[Content_Types].xml',
    '</Types>',
    `<Override PartName="/${PROPERTIES_PATH}" ContentType="${PROPERTIES_TYPE}"/>`,
  );
}

/** The sheet names its drawing, and the drawing its chart (ECMA-376-1 §18.3.1.36 and §20.5.2.35). */
function addChart(files: Record<string, Uint8Array>, { sheet, drawing, chart }: ChartPart, addTo: AddTo): void {
  files[`xl/drawings/drawing${sheet}.xml`] = strToU8(drawing);
  files[`xl/charts/chart${sheet}.xml`] = strToU8(chart);
  files[`xl/drawings/_rels/drawing${sheet}.xml.rels`] = strToU8(
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/chart" Target="../charts/chart${sheet}.xml"/></Relationships>`,
  );
  // The order of what follows the cells is fixed; our sheets have nothing between a drawing and the table.
  addTo(
    `xl/worksheets/sheet${sheet}.xml`,
    '<tableParts',
    `<drawing xmlns:r="${RELATIONSHIPS}" r:id="rIdPlanbookChart"/>`,
  );
  addTo(
    `xl/worksheets/_rels/sheet${sheet}.xml.rels`,
    '</Relationships>',
    `<Relationship Id="rIdPlanbookChart" Type="${RELATIONSHIPS}/drawing" Target="../drawings/drawing${sheet}.xml"/>`,
  );
  const type = (path: string, name: string) =>
    `<Override PartName="/xl/${path}${sheet}.xml" ContentType="application/vnd.openxmlformats-officedocument.${name}+xml"/>`;
  addTo(
    '[Content_Types].xml',
    '</Types>',
    type('drawings/drawing', 'drawing') + type('charts/chart', 'drawingml.chart'),
  );
}

/**
 * The first moment a zip can name, in the machine's own time as the format asks: no clock and no time zone in the
 * bytes.
 */
const EARLIEST = new Date(1980, 0, 1);
