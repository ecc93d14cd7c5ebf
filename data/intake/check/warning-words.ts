import type { ObjectionParts, ReadWarningCode } from '../../rules/message/check-zh.ts';
import { gateWords } from '../../rules/message/gate.ts';
import { periodNamed } from '../../rules/period/period.ts';
import type { Language } from '../../rules/words.ts';
import type { ReadFigure } from '../layout/read-figure.ts';
import { FORCES, type Force, type Named, type Objection, objectionSentence } from './objection.ts';

/** A warning as a draft keeps it. */
export type KeptWarning = ReadFigure['warnings'][number];

/** The cells that a warning is about stand one on a line. */
const BETWEEN = '\n';

export function cellName({ sheet, cell }: { sheet: string | null; cell: string }): string {
  return sheet === null ? cell : `${sheet}!${cell}`;
}

/** An objection as a warning, which a draft keeps beside the figure. */
export function warningOf({ code, force, cells, said }: Objection): KeptWarning {
  return { code, arguments: { ...said, force, cells: cells.map(cellName).join(BETWEEN) } };
}

/** The force with which a warning stands in the way of publishing. */
export function forceOf({ arguments: { force } }: KeptWarning): Force {
  return FORCES.find((each) => each === force) ?? 'WARN';
}

const PARTS = ['owner', 'indicator', 'period', 'printed', 'expected', 'unit', 'by'] as const;

function isReadCode(code: string): code is ReadWarningCode {
  return code in gateWords('ZH').check.warnings;
}

function isObjectionCode(code: string): code is Objection['code'] {
  return code in gateWords('ZH').check.objections;
}

/** The sentence of a warning: of what a table left open, or of figures that do not agree. `named` says the names of things. */
export function warningSentence(
  { code, arguments: about }: KeptWarning,
  language: Language,
  named: Named = (name) => name,
): string {
  const { check } = gateWords(language);
  const { warnings, forces, takenBack } = check;
  const label = `[${forces[forceOf({ code, arguments: about })]}]`;
  if (code === 'CORRECTION' || code === 'WITHDRAWAL') {
    const { by = '', on = '', ground = '' } = about;
    return `${label} ${takenBack[code]({ by, on, ground })}`;
  }
  if (code === 'UNCHECKED') return `${label} ${check.unchecked(about['count'] ?? '')}`;
  if (code === 'MERGE') return check.merged({ value: about['value'] ?? '', document: about['document'] ?? '' });
  if (!isObjectionCode(code)) {
    const first = about['period'] === undefined ? named(about['cell'] ?? '') : periodNamed(about['period'], language);
    return isReadCode(code) ? warnings[code](first) : code;
  }
  const said = Object.fromEntries(PARTS.map((part) => [part, about[part] ?? ''])) as Record<
    keyof ObjectionParts,
    string
  >;
  return `${label} ${objectionSentence({ code, said }, language, named)}`;
}
