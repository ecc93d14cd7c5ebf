import type { WorkbookFile } from './workbook-file.ts';
import { attributeEdit, childOf, childrenOf, edited, isTrue, readXml } from './xml.ts';

/** The elements before calcPr, in order (ECMA-376-1 §18.2.27). */
const BEFORE = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];

/**
 * The workbook's part with the wish that everything be calculated when it is opened: the user's own formulas over our
 * cells are not ours to rewrite, and the results kept beside them are of before.
 */
export function recalculating(text: string, path: string): string {
  const root = readXml(text, path);
  const settings = childOf(root, 'calcPr');
  if (settings && isTrue(settings.attributes['fullCalcOnLoad'])) return text;
  if (settings) return edited(text, [attributeEdit(text, settings, ['fullCalcOnLoad', '1'])]);
  const before = root.children.findLast(({ name }) => BEFORE.includes(name));
  const at = before?.closeEnd ?? root.closeStart;
  return edited(text, [{ start: at, end: at, text: `<${root.prefix}calcPr fullCalcOnLoad="1"/>` }]);
}

/** Excel repairs a file whose calculation chain names a cell without a formula; without a chain it makes a new one. */
export function withoutCalculationChain({ parts, path }: WorkbookFile): void {
  const chain = parts.relations(path).find(({ type }) => type === 'calcChain');
  if (!chain) return;
  const relations = path.replace(/([^/]*)$/, '_rels/$1.rels');
  dropped(parts, relations, ({ Id }) => Id === chain.id);
  dropped(parts, '[Content_Types].xml', ({ PartName }) => PartName?.toLowerCase() === `/${chain.target}`.toLowerCase());
  parts.remove(chain.target);
}

/**
 * The workbook refers to each definition. LibreOffice leaves that to the package, where the format has no place for it
 * (ECMA-376-1 §15.2.5) and Excel does not look.
 */
export function referToDefinitions({ parts, path, links }: WorkbookFile): void {
  for (const { path: definition } of links) {
    if (definition === undefined) continue;
    const isReferred = parts.relations(path).some(({ type, target }) => {
      return type === 'customXml' && target.toLowerCase() === definition.toLowerCase();
    });
    if (!isReferred) parts.relate(path, 'customXml', definition);
    parts.unrelate('', definition);
  }
}

function dropped(
  parts: WorkbookFile['parts'],
  path: string,
  isIt: (attributes: Partial<Record<string, string>>) => boolean,
): void {
  const text = parts.text(path);
  const root = readXml(text, path);
  const found = [...childrenOf(root, 'Relationship'), ...childrenOf(root, 'Override')].filter(({ attributes }) =>
    isIt(attributes),
  );
  parts.write(
    path,
    edited(
      text,
      found.map(({ start, closeEnd }) => ({ start, end: closeEnd, text: '' })),
    ),
  );
}
