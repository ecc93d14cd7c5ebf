import { LANGUAGES, type Language } from '../../data/rules/words.ts';
import { settings } from './office/read-workbook.ts';
import { inWorkbook } from './office/run.ts';

/** The key under which the workbook keeps the language of what its PLAN formulas hold. */
const KEY = 'planbook.language';

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
    const kept = stored.find(({ key }) => key === KEY)?.value;
    const language = LANGUAGES.find((each) => each === kept);
    if (language) return language;
    await workbook.write([{ kind: 'set-setting', key: KEY, value: viewer }]);
    return viewer;
  });
}
