/** The first two digits of the codes of GB/T 2260, one for each province and what is of its rank. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
);
const OF_STANDARD = /^\d{6}$/;
/** Codes of the house's own for areas that the standard does not have: SZ-DP. */
const OWN = /^[A-Z]{2}-[A-Z]{2}$/;

const [PROVINCE, CITY, COUNTY] = [2, 4, 6];

/** Whether a code is one of ours and not one of GB/T 2260. */
export function isOwnCode(code: string): boolean {
  return OWN.test(code);
}

/** The number of digits of a code that name the area: two for a province, four for a city, six for a county. */
function digitsOf(code: string): number {
  if (code.endsWith('0000')) return PROVINCE;
  return code.endsWith('00') ? CITY : COUNTY;
}

/** Whether an area of this name can have a code of this rank. */
function canHaveRank(name: string, rank: number): boolean {
  if (/(?:街道|镇|乡|村|社区)$/.test(name)) return false;
  if (/(?:省|自治区|特别行政区)$/.test(name)) return rank === PROVINCE;
  if (/(?:州|盟)$/.test(name)) return rank === CITY;
  return !/(?:区|县|旗)$/.test(name) || rank === COUNTY;
}

/** The codes of the areas in which an area lies by its code, the nearest first. */
export function codesAbove(code: string): string[] {
  if (!OF_STANDARD.test(code)) return [];
  const above = [`${code.slice(0, CITY)}00`, `${code.slice(0, PROVINCE)}0000`];
  return above.filter((one) => one !== code && digitsOf(one) < digitsOf(code));
}

/** Why a code is not that of an area of this name that lies in another; undefined where it can be. */
export function areaCodeFault(code: string, name: string, parent?: string): 'CODE' | 'RANK' | 'PARENT' | undefined {
  if (isOwnCode(code)) return undefined;
  if (!OF_STANDARD.test(code) || !PROVINCES.has(code.slice(0, PROVINCE))) return 'CODE';
  if (!canHaveRank(name, digitsOf(code))) return 'RANK';
  if (parent !== undefined && OF_STANDARD.test(parent) && !codesAbove(code).includes(parent)) return 'PARENT';
  return undefined;
}
