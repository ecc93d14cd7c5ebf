import { selectedText } from './office/read-sheet.ts';
import { inWorkbook } from './office/run.ts';

/** What the selected cells show, without the empty ones around it; undefined where that is more than `most` cells. */
export function selectedTexts(most: number): Promise<string[][] | undefined> {
  return inWorkbook(async (workbook) => {
    const { texts } = await workbook.read({ texts: selectedText(most) });
    return texts;
  });
}
