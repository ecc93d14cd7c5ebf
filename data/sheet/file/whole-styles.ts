import { FileFault } from '../fault/file-fault.ts';
import { HEAD } from './custom-part.ts';
import type { OfficePackage } from './package.ts';
import { childOf, childrenOf, edited, readXml, type XmlEdit, type XmlElement } from './xml.ts';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** The media type of the part of cell formats. */
export const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** The collections of the part in their order (ECMA-376-1 §18.8.39). */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];

/** The least that each collection has, because formats refer to the first of each. Excel keeps two fills for itself. */
const LEAST: Record<string, string> = {
  fonts: '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  fills: '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  borders: '<border><left/><right/><top/><bottom/><diagonal/></border>',
  cellStyleXfs: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
  cellStyles: '<cellStyle name="Normal" xfId="0" builtinId="0"/>',
};
/** Every format of a cell refers to one of each. */
const NEEDED = ['fonts', 'fills', 'borders'];
const PLAIN = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

/** How many formats of cells, and how many of conditions, the sheets refer to. */
export interface UsedFormats {
  cells: number;
  conditions: number;
}

/** The formats that sheets and tables refer to, whether the workbook has them or not. */
export function usedFormats(parts: OfficePackage, paths: string[]): UsedFormats {
  const most = { cells: 0, conditions: 0 };
  for (const path of paths) {
    const text = parts.text(path);
    for (const [, number] of text.matchAll(/\s(?:s|style)="(\d{1,5})"/g))
      most.cells = Math.max(most.cells, Number(number) + 1);
    for (const [, number] of text.matchAll(/\s\w*[dD]xfId="(\d{1,5})"/g))
      most.conditions = Math.max(most.conditions, Number(number) + 1);
  }
  return most;
}

/** Whether the part has no formats for cells, as some programs leave it. */
export function hasNoFormats(styles: string | undefined): boolean {
  return styles === undefined || !hasFormats(readStyles(styles));
}

function hasFormats(root: XmlElement): boolean {
  return childrenOf(childOf(root, 'cellXfs'), 'xf').length > 0;
}

/**
 * The part of cell formats with everything that a format refers to, and with as many formats as are used: a program
 * that reads a file by the rules calls one damaged in which they are missing. A whole part stays as it is.
 */
export function wholeStyles(styles: string | undefined, used: UsedFormats): string {
  if (styles === undefined) return wholeStyles(`${HEAD}<styleSheet xmlns="${SPREADSHEET}"/>`, used);
  const root = readStyles(styles);
  if (root.isEmpty) {
    const open = styles.slice(root.start, root.end).replace(/\s*\/>$/, '>');
    const whole = `${open}</${root.prefix}${root.name}>`;
    return wholeStyles(edited(styles, [{ start: root.start, end: root.end, text: whole }]), used);
  }
  const isBare = !hasFormats(root);
  const missing = ORDER.flatMap((name) => {
    const there = childOf(root, name);
    const held = there?.children.length ?? 0;
    const added = missingContent(name, { held, isBare }, used);
    return added === '' ? [] : collectionEdit({ styles, root, there, name }, added);
  });
  return missing.length === 0 ? styles : edited(styles, missing);
}

function readStyles(styles: string): XmlElement {
  const root = readXml(styles, 'styles.xml');
  if (root.name !== 'styleSheet') throw new FileFault('DAMAGED', 'styles.xml');
  return root;
}

function missingContent(name: string, { held, isBare }: { held: number; isBare: boolean }, used: UsedFormats): string {
  if (name === 'cellXfs') return PLAIN.repeat(Math.max(0, Math.max(used.cells, 1) - held));
  if (name === 'dxfs') return '<dxf/>'.repeat(Math.max(0, used.conditions - held));
  return held === 0 && (isBare || NEEDED.includes(name)) ? (LEAST[name] ?? '') : '';
}

interface Collection {
  styles: string;
  root: XmlElement;
  there: XmlElement | undefined;
  name: string;
}

function collectionEdit({ styles, root, there, name }: Collection, content: string): XmlEdit {
  const added = content.replace(/<(\/?)(?=\w)/g, `<$1${root.prefix}`);
  const count =
    (there?.children.length ?? 0) + (content.match(/<(?:font|fill|border|xf|cellStyle|dxf)\b/g)?.length ?? 0);
  const old = there ? styles.slice(there.end, there.closeStart) : '';
  const text = `<${root.prefix}${name} count="${count}">${old}${added}</${root.prefix}${name}>`;
  if (there) return { start: there.start, end: there.closeEnd, text };
  const before = root.children.findLast((each) => ORDER.slice(0, ORDER.indexOf(name)).includes(each.name));
  const at = before?.closeEnd ?? root.end;
  return { start: at, end: at, text };
}
