import { LANGUAGES, type Language } from '../../../data/rules/words.ts';
import { settings } from '../office/read-workbook.ts';
import { inWorkbook } from '../office/run.ts';

/**
 * The keys under which the workbook keeps the language and the revision of what its PLAN formulas hold, and what is done
 * when it is opened.
 */
const KEYS = { language: 'planbook.language', revision: 'planbook.revision', opening: 'planbook.opening' };

let known: Promise<Language> | undefined;

/**
 * The language of the words in cells. It is the workbook's, not the viewer's: a verdict must not turn into another
 * text, and formulas over it into another result, when a colleague with an English Excel opens it. The first to use
 * formulas sets it.
 */
export function workbookLanguage(viewer: Language): Promise<Language> {
  known ??= keptLanguage(viewer).catch(() => {
    // The workbook takes or gives nothing now, such as while a cell is edited: asked again with the next formulas.
    known = undefined;
    return viewer;
  });
  return known;
}

async function keptLanguage(viewer: Language): Promise<Language> {
  return inWorkbook(async (workbook) => {
    const { stored } = await workbook.read({ stored: settings() });
    const kept = stored.find(({ key }) => key === KEYS.language)?.value;
    const language = LANGUAGES.find((each) => each === kept);
    if (language) return language;
    await workbook.write([{ kind: 'set-setting', key: KEYS.language, value: viewer }]);
    return viewer;
  });
}

/** The revision that the workbook's PLAN formulas were last answered at, by its name NUMBER:ID. */
export const formulaRevision = {
  read: () =>
    inWorkbook(async (workbook) => {
      const { stored } = await workbook.read({ stored: settings() });
      const kept = stored.find(({ key }) => key === KEYS.revision)?.value;
      return typeof kept === 'string' && /^\d+:[0-9a-f]{16}$/.test(kept) ? kept : undefined;
    }),
  write: (name: string) =>
    inWorkbook((workbook) => workbook.write([{ kind: 'set-setting', key: KEYS.revision, value: name }])),
};

/** What is done when a workbook is opened: all of it is refreshed, or what is new is told. */
export const OPENINGS = ['TELL', 'REFRESH'] as const;
export type Opening = (typeof OPENINGS)[number];

/** The wish of the open workbook's users; UNASKED where nobody was asked yet. */
export const workbookOpening = {
  read: (): Promise<Opening | 'UNASKED'> =>
    inWorkbook(async (workbook) => {
      const { stored } = await workbook.read({ stored: settings() });
      const kept = stored.find(({ key }) => key === KEYS.opening)?.value;
      return OPENINGS.find((each) => each === kept) ?? 'UNASKED';
    }),
  write: (opening: Opening) =>
    inWorkbook((workbook) => workbook.write([{ kind: 'set-setting', key: KEYS.opening, value: opening }])),
};
