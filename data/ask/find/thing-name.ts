import type { Owner } from '../../ledger/catalogue.ts';
import type { Indicator } from '../../ledger/indicator.ts';
import type { CatalogueScope } from '../../ledger/scope.ts';

const SHORT = /(?:特别合作区|新区|区|市|省)$/;
const SHORT_EN = / (?:District|City|Province|New District|Special Cooperation Zone)$/;

/** A district's code, full, short and English names; another owner's name as printed. */
export function namesOfOwner({ name, district }: Owner): string[] {
  if (!district) return [name];
  const { code, nameEn } = district;
  return [code, name, name.replace(SHORT, ''), nameEn, nameEn.replace(SHORT_EN, '')];
}

/** A scope's code, name, English name and aliases. */
export function namesOfScope({ code, name, nameEn, aliases }: CatalogueScope): string[] {
  return [code, name, nameEn, ...aliases];
}

/** An indicator's code, name, English name and aliases, with the codes and names of those that were merged into it. */
export function namesOfIndicator({ code, name, nameEn, aliases, former }: Indicator): string[] {
  return [code, name, nameEn, ...aliases, ...former.flatMap((one) => [one.code, one.name])];
}
