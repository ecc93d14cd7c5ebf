import { findDistrict, names } from '../../../ask/resolve.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { canonicalJson, sparse } from '../../../ledger/log/canonical.ts';
import type { Fields } from '../../../ledger/log/thing.ts';
import { firstDayOf } from '../../../rules/period/date.ts';
import { areaCodeFault, codesAbove, isOwnCode } from '../../layout/area-code.ts';
import { checkNoCircle } from '../catalogue-circle.ts';
import { type Actor, latestOf, openDraft } from '../draft.ts';
import { DraftFault } from '../fault.ts';
import { catalogueLine, nextPosition } from '../held/catalogue-line.ts';
import { keptText } from './catalogue-text.ts';

/** The facts that people tell of a district. A member that is left out stays as it is; null says that there is none. */
export interface DistrictEntry {
  name?: string;
  nameEn?: string;
  /** The code or a name of the one in which it lies. */
  parent?: string | null;
  /** The first and the last day on which its code is valid, of reduced precision where no day is known. */
  validFrom?: string | null;
  validTo?: string | null;
}

export interface NewDistrict extends DistrictEntry {
  code: string;
  name: string;
}

/** The changes of a district. */
export interface DistrictChange extends DistrictEntry {
  /** Its code or a name. */
  district: string;
}

function codeNamed(ledger: Ledger, text: string): string {
  const found = findDistrict(ledger, text);
  if (!found) throw new DraftFault('NO_THING', text, names(ledger).owners.nearest(text).join('、'));
  return found.code;
}

function districtFields(ledger: Ledger, before: Fields, entry: DistrictEntry): Fields {
  const { name, nameEn, parent, validFrom, validTo } = entry;
  const of = String(name ?? before['name']);
  for (const day of [validFrom, validTo])
    if (typeof day === 'string' && firstDayOf(day) === undefined) throw new DraftFault('NOT_A_DATE', day);
  const fields: Fields = {
    ...before,
    ...(name !== undefined && { name: keptText(of, name) }),
    ...(nameEn !== undefined && { nameEn: keptText(of, nameEn) }),
    ...(parent !== undefined && { parent: parent && codeNamed(ledger, parent) }),
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
  };
  const { code, parent: above } = fields as { code: string; parent?: string };
  const fault = areaCodeFault(code, String(fields['name']), above ?? undefined);
  if (fault) throw new DraftFault('BAD_VALUE', of, `AREA_${fault}`, code, above ?? '');
  const taken = [fields['name'], fields['nameEn']].map(String).find((text) => {
    const held = findDistrict(ledger, text);
    return held && held.code !== code;
  });
  if (taken !== undefined)
    throw new DraftFault('BAD_VALUE', of, 'TAKEN', taken, findDistrict(ledger, taken)?.name ?? '');
  return sparse(fields);
}

function proposed(ledger: Ledger, actor: Actor, fields: Fields): number {
  const title = String(fields['name']);
  const head = { seen: latestOf(ledger), note: title };
  const line = { district: fields };
  checkNoCircle(ledger, line);
  return openDraft(ledger, actor, { title, head, items: [{ line }] });
}

/** Opens a draft that adds a district to the catalogue, and answers its number. @throws DraftFault */
export function proposeDistrict(ledger: Ledger, actor: Actor, { code, ...entry }: NewDistrict): number {
  const { districts } = ledger.catalogue;
  const held = districts.find((district) => district.code === code);
  if (held) throw new DraftFault('BAD_VALUE', entry.name, 'TAKEN', code, held.name);
  const parent = codesAbove(code).find((above) => districts.some((district) => district.code === above));
  const before = { code, position: nextPosition(districts), ownCode: isOwnCode(code), parent };
  const { name: nameEn } = entry;
  return proposed(ledger, actor, districtFields(ledger, before, { nameEn, ...entry }));
}

/** Opens a draft that changes what is told of a district, and answers its number. @throws DraftFault */
export function changeDistrict(ledger: Ledger, actor: Actor, { district, ...entry }: DistrictChange): number {
  const before = catalogueLine(ledger, 'district', codeNamed(ledger, district)) ?? {};
  const fields = districtFields(ledger, before, entry);
  if (canonicalJson(fields) === canonicalJson(before)) throw new DraftFault('NOTHING_NEW', String(before['name']));
  return proposed(ledger, actor, fields);
}
