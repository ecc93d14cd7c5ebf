import type { Language } from '../words.ts';
import { catalogueFactEn } from './catalogue-fact-en.ts';
import { type CatalogueFactWords, catalogueFactZh } from './catalogue-fact-zh.ts';
import { checkEn } from './check-en.ts';
import { type CheckWords, checkZh } from './check-zh.ts';
import { draftEn } from './draft-en.ts';
import { type DraftWords, draftZh } from './draft-zh.ts';
import { gridEn } from './grid-en.ts';
import { type GridWords, gridZh } from './grid-zh.ts';
import { liveEn } from './live-en.ts';
import { type LiveWords, liveZh } from './live-zh.ts';
import { logEn } from './log-en.ts';
import { type LogWords, logZh } from './log-zh.ts';
import { exportEn, longEn } from './long-en.ts';
import { type ExportWords, exportZh, type LongWords, longZh } from './long-zh.ts';
import { pathEn } from './path-en.ts';
import { type PathWords, pathZh } from './path-zh.ts';

/** The words about what comes in, and what was published: files, checks, drafts, the log and its news. */
interface GateWords {
  fact: CatalogueFactWords;
  check: CheckWords;
  grid: GridWords;
  draft: DraftWords;
  export: ExportWords;
  log: LogWords;
  live: LiveWords;
  long: LongWords;
  path: PathWords;
}

const WORDS: Record<Language, GateWords> = {
  ZH: {
    fact: catalogueFactZh,
    check: checkZh,
    grid: gridZh,
    draft: draftZh,
    export: exportZh,
    log: logZh,
    live: liveZh,
    long: longZh,
    path: pathZh,
  },
  EN: {
    fact: catalogueFactEn,
    check: checkEn,
    grid: gridEn,
    draft: draftEn,
    export: exportEn,
    log: logEn,
    live: liveEn,
    long: longEn,
    path: pathEn,
  },
};

/** The words of one language about what comes in and goes out. Only the server says them, so that the pane does not load them. */
export function gateWords(language: Language): GateWords {
  return WORDS[language];
}
