/** The requirement sets that an Excel claims, with the highest version of each. */
export interface Profile {
  readonly name: string;
  readonly version: string;
  readonly sets: Readonly<Record<string, string>>;
}

const everywhere = { DialogApi: '1.2', DialogOrigin: '1.1', ImageCoercion: '1.1', IdentityAPI: '1.3' };

/** Office LTSC 2021, volume licence (learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets). */
export const LTSC_2021: Profile = {
  name: 'Office LTSC 2021',
  version: '16.0.14332.20011',
  sets: {
    ...everywhere,
    ExcelApi: '1.14',
    SharedRuntime: '1.1',
    CustomFunctionsRuntime: '1.3',
    RibbonApi: '1.2',
  },
};

/** Microsoft 365; the npm copy of Office.js knows ExcelApi only up to 1.15. */
export const MICROSOFT_365: Profile = {
  name: 'Microsoft 365',
  version: '16.0.19127.20000',
  sets: {
    ...everywhere,
    ExcelApi: '1.15',
    SharedRuntime: '1.2',
    CustomFunctionsRuntime: '1.4',
    RibbonApi: '1.2',
    KeyboardShortcuts: '1.1',
  },
};

/** Whether `profile` has `set` at `version` or higher. */
export function isSetSupported(profile: Profile, set: string, version = '1.1'): boolean {
  const has = profile.sets[set];
  if (has === undefined) return false;
  const [hasMajor = 0, hasMinor = 0] = has.split('.').map(Number);
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return hasMajor > major || (hasMajor === major && hasMinor >= minor);
}
