import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { METADATA_FILES, metadataText } from '../../../addin/functions/metadata.ts';
import { startFunctions } from '../../../addin/functions/start.ts';
import { FUNCTIONS } from '../../../addin/functions/table.ts';
import { stubGlobals } from '../../set-up/stub-globals.ts';

interface Metadata {
  functions: {
    id: string;
    name: string;
    description: string;
    parameters: { name: string; description: string; type: string; optional?: boolean }[];
  }[];
}

function committed(file: string): string {
  return readFileSync(new URL(`../../../addin/public/${file}`, import.meta.url), 'utf8');
}

const files = METADATA_FILES.map(({ file }) => JSON.parse(committed(file)) as Metadata);

test('the committed help of the functions is that of the function table, in each language', () => {
  for (const { file, language } of METADATA_FILES) expect(committed(file)).toBe(metadataText(language));
});

test('a formula reads alike in every language: only the help is translated', () => {
  const formulas = files.map(({ functions }) =>
    functions.map(({ id, name, parameters }) => [id, name, parameters.map(({ optional }) => optional ?? false)]),
  );
  expect(formulas[1]).toEqual(formulas[0]);
  for (const { functions } of files) for (const { id, name } of functions) expect(name).toBe(id);
  const [zh, en] = files.map(({ functions }) =>
    functions.flatMap(({ description, parameters }) => [
      description,
      ...parameters.flatMap((one) => [one.name, one.description]),
    ]),
  );
  for (const text of zh ?? []) expect(text).toMatch(/\p{Script=Han}/u);
  for (const text of en ?? []) expect(text.replace(/[“"][^”"]*[”"]|[龙岗区]/g, '')).not.toMatch(/\p{Script=Han}/u);
});

/**
 * Functions and commands of Excel 4's macro sheets in one word, which custom functions may not be called
 * (learn.microsoft.com/office/dev/add-ins/excel/custom-functions-naming).
 */
const MACRO_NAMES = `A1.R1C1 ABSREF ACTIVATE ALERT ALIGNMENT ANOVA1 APPEARANCE ARGUMENT ARGUMENTS BEEP BORDER BREAK
  CALCULATION CALL CALLER CHART CLEAR CLOSE COMBINE CONSOLIDATE COPY CREATE CROSSTAB CUT DEFINE DELETE DEMOTE DEREF
  DIALOG DIRECTORY DISPLAY DOCUMENTS DUPLICATE ECHO EDITION ELSE EMBED ENABLE END ERROR EVALUATE EXEC EXECUTE EXTRACT
  FCLOSE FILE FILES FILL FILTER FONT FOPEN FOR FORMAT FORMULA FPOS FREAD FREADLN FSIZE FULL FUNCTION FWRITE FWRITELN
  GALLERY GET GOTO GRIDLINES GROUP HALT HELP HIDE HPAGE HSCROLL HLINE IF INDICATE INITIATE INPUT INSERT JUSTIFY LABEL
  LEGEND LINKS LIST LOCALS MAIL MERGE MESSAGE MINIMIZE MOVE NAMES NEW NEXT NOTE ON OPEN OPTIONS OUTLINE OVERLAY PARSE
  PASTE PATTERNS PAUSE PIVOT PLACEMENT POKE PRECISION PREFERRED PRINT PROMOTE PROTECT QUIT REFTEXT REGISTER RELREF
  REQUEST RESET RESTART RESULT RESUME RETURN RUN SAVE SCALE SCENARIO SELECT SELECTION SEND SERIES SET SHORT SHOW SIZE
  SLIDE SOLVER SORT SOUND SPELLING SPLIT STANDARD STEP STYLE SUBSCRIBE SUBTOTAL SUMMARY TABLE TERMINATE TEXT TEXTREF
  TRACE UNDO UNGROUP UNHIDE UNLOCKED UNREGISTER UPDATE VIEW VLINE VOLATILE VPAGE VSCROLL WAIT WHILE WINDOW WINDOWS
  WORKBOOK WORKGROUP WORKSPACE ZOOM`.split(/\s+/);

test('no function is called as a function or command of Excel 4, with which Excel refuses a custom function', () => {
  expect(MACRO_NAMES).toEqual(expect.arrayContaining(['TABLE', 'RUN', 'ECHO']));
  for (const { functions } of files)
    expect(functions.map(({ name }) => name).filter((name) => MACRO_NAMES.includes(name))).toEqual([]);
  expect(files.map(({ functions }) => functions.at(-1)?.name)).toEqual(['GRID', 'GRID']);
});

test("names keep to Excel's rules for custom functions, and the files to its size", () => {
  for (const { functions } of files)
    for (const { id, description, parameters } of functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
      expect(id, 'must not look like a cell').not.toMatch(/^(?:[A-Z]{1,3}\d+|R\d*C\d*|[RC]\d*)$/);
      for (const text of [description, ...parameters.map((one) => one.description)])
        expect(text.length).toBeLessThanOrEqual(255);
      const isOptional = parameters.map(({ optional }) => optional ?? false);
      expect([...isOptional].sort(), 'optional parameters come last').toEqual(isOptional);
    }
  for (const { file } of METADATA_FILES) expect(Buffer.byteLength(committed(file))).toBeLessThan(1_000_000);
});

test('every function of the help is given to Excel, and no other', () => {
  const given: string[] = [];
  const excel = { associate: (id: string) => void given.push(id) };
  stubGlobals({ CustomFunctions: excel });
  try {
    startFunctions(async (viewer) => viewer);
  } finally {
    Reflect.deleteProperty(globalThis, 'CustomFunctions');
  }
  expect(given).toEqual(FUNCTIONS.map(({ id }) => id));
  for (const { functions } of files) expect(functions.map(({ id }) => id)).toEqual(given);
});
