import type Big from 'big.js';
import type { ObjectionCode, ObjectionParts } from '../../rules/message/check-zh.ts';
import { gateWords } from '../../rules/message/gate.ts';
import { saidName } from '../../rules/message/quoted.ts';
import { unitWords } from '../../rules/number/unit.ts';
import { periodNamed } from '../../rules/period/period.ts';
import type { Language } from '../../rules/words.ts';
import type { CheckedCell, CheckedFigure } from './checked-figure.ts';

/** 强制性: nothing is published before it is right. 核实性: somebody decides that it is so. 提示 is only shown. */
export type Force = 'MUST' | 'ASK' | 'WARN';

/** The forces of objections, the one that stands most in the way first. */
export const FORCES: readonly Force[] = ['MUST', 'ASK', 'WARN'];

/** A finding of a check of figures against each other. It is worked out when it is shown, and worded at the edge. */
export interface Objection {
  code: ObjectionCode;
  force: Force;
  /** The cells that are meant, the one to look at first before the others. */
  cells: CheckedCell[];
  said: ObjectionParts;
}

interface Found {
  code: ObjectionCode;
  force: Force;
  figure: CheckedFigure;
  others: readonly CheckedFigure[];
  expected: Big | string;
  by?: string;
}

/** One that also needs a figure of the ledger is 核实性: that figure may be what is to be corrected. */
export function objectionOf({ code, force, figure, others, expected, by = '' }: Found): Objection {
  const all = [figure, ...others];
  return {
    code,
    force: force === 'MUST' && all.some(({ place }) => place === null) ? 'ASK' : force,
    cells: all.flatMap(({ place }) => place ?? []),
    said: {
      owner: figure.ownerName,
      indicator: figure.names[0] ?? figure.label,
      period: figure.period.name,
      printed: figure.value.toFixed(),
      expected: typeof expected === 'string' ? expected : expected.toFixed(),
      unit: figure.unit ?? '',
      by,
    },
  };
}

/** A printed name as a reader of another language knows the thing. */
export type Named = (name: string) => string;

/** The sentence of an objection. */
export function objectionSentence(
  { code, said }: Pick<Objection, 'code' | 'said'>,
  language: Language,
  named: Named = (name) => name,
): string {
  const worded = {
    ...{ ...said, owner: saidName(named(said.owner)), indicator: saidName(named(said.indicator)) },
    period: periodNamed(said.period, language),
    unit: saidName(unitWords(said.unit, language) ?? ''),
    by: code === 'FALLING' ? periodNamed(said.by, language) : said.by,
  };
  return gateWords(language).check.objections[code](worded);
}
