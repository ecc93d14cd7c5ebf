import type { Facts, Named } from './facts.ts';
import { bareScope } from './figure-source.ts';
import type { NameBook } from './name-book.ts';

/** A trade by whose name the catalogue has an indicator: 金融业 in a table of GDP. */
export function knownScope(names: NameBook, { scopes: [only, ...others] }: Facts): string | undefined {
  const name = only === undefined || others.length > 0 ? undefined : bareScope(only);
  return name !== undefined && names.indicatorItself(name) ? name : undefined;
}

/** 完成投资 in a table of 固定资产投资 names only the kind of what the title names. */
export function nameOfTitle(names: NameBook, name: string | undefined, title: string | undefined): string | undefined {
  const kind = name?.replace(/^(?:实际)?完成/, '') ?? '';
  if (kind.length < 2 || title === undefined || kind === title || !title.endsWith(kind)) return name;
  const isKnown = names.indicatorItself(name ?? '') !== undefined;
  return isKnown || !names.find('INDICATOR', title) ? name : title;
}

/** Whether a part has a name that says by itself what is counted: 其中：乡村户数, but not 其中：农林牧渔业. */
export function isOwnName(names: NameBook, { name, label }: Named): boolean {
  if (names.indicatorItself(name)) return true;
  return /(?:数|额|值|量|率|收入|支出|税|产量|人口|投资|余额|面积|存款|贷款|出口|进口|费|利润|产值|总计)$/.test(
    label.name,
  );
}
