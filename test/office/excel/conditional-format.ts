import { asText } from '../arguments.ts';
import { checkWritable } from '../book/entry.ts';
import { canonicalFormula } from '../book/rewriting.ts';
import type { Rule, Rules } from '../book/rule.ts';
import { itemNotFound } from '../host-error.ts';
import { HostObject, type HostOf } from '../wire.ts';
import type { HostContext } from './context.ts';
import { ExcelRange } from './range.ts';
import { ExcelRangeAreas } from './range-areas.ts';

type Modelled =
  | 'custom'
  | 'customOrNullObject'
  | 'delete'
  | 'getRange'
  | 'getRangeOrNullObject'
  | 'getRanges'
  | 'id'
  | 'stopIfTrue'
  | 'type';

/** A rule of formatting by a formula. Other kinds are not modelled. */
export class ExcelConditionalFormat extends HostObject implements HostOf<Excel.ConditionalFormat, Modelled> {
  readonly excelName = 'ConditionalFormat';
  readonly #context: HostContext;
  readonly #rules: Rules;
  readonly #id: string;

  constructor(context: HostContext, rules: Rules, id: string) {
    super();
    this.#context = context;
    this.#rules = rules;
    this.#id = id;
  }

  #parts() {
    const parts = this.#rules.parts(this.#id);
    if (parts.length === 0) throw itemNotFound(`conditional format ${this.#id}`);
    return parts;
  }

  get Id() {
    return this.#id;
  }
  get Type() {
    return 'Custom' as const;
  }
  get StopIfTrue() {
    return false;
  }
  get Custom() {
    return new ExcelCustomConditionalFormat(this.#context, this.#rules, this.#id);
  }
  get CustomOrNullObject() {
    return this.Custom;
  }
  Delete() {
    this.#parts();
    checkWritable(this.#rules.sheet);
    this.#rules.delete(this.#id);
  }
  /** There is none where the rule has several areas. */
  GetRangeOrNullObject() {
    const [first, ...others] = this.#parts();
    return first && others.length === 0
      ? new ExcelRange(this.#context, { sheet: this.#rules.sheet, area: first.area })
      : null;
  }
  GetRange() {
    const range = this.GetRangeOrNullObject();
    if (!range) throw itemNotFound('the rule holds for several areas');
    return range;
  }
  GetRanges() {
    const { sheet } = this.#rules;
    return new ExcelRangeAreas(
      this.#context,
      this.#parts().map(({ area }) => ({ sheet, area })),
    );
  }
}

class ExcelCustomConditionalFormat
  extends HostObject
  implements HostOf<Excel.CustomConditionalFormat, 'format' | 'rule'>
{
  readonly excelName = 'CustomConditionalFormat';
  readonly #context: HostContext;
  readonly #rules: Rules;
  readonly #id: string;

  constructor(context: HostContext, rules: Rules, id: string) {
    super();
    this.#context = context;
    this.#rules = rules;
    this.#id = id;
  }

  get Rule() {
    return new ExcelConditionalFormatRule(this.#context, this.#rules, this.#id);
  }
  get Format() {
    return new ExcelConditionalRangeFormat(this.#rules, this.#id);
  }
}

class ExcelConditionalFormatRule extends HostObject implements HostOf<Excel.ConditionalFormatRule, 'formula'> {
  readonly excelName = 'ConditionalFormatRule';
  readonly #context: HostContext;
  readonly #rules: Rules;
  readonly #id: string;

  constructor(context: HostContext, rules: Rules, id: string) {
    super();
    this.#context = context;
    this.#rules = rules;
    this.#id = id;
  }

  /** The formula is relative to the first cell. */
  get Formula(): string {
    return this.#rules.parts(this.#id)[0]?.formula ?? '';
  }
  set Formula(given: unknown) {
    checkWritable(this.#rules.sheet);
    const formula = canonicalFormula(this.#context.book, asText(given, 'formula'), undefined);
    this.#rules.change(this.#id, { formula });
  }
}

class ExcelConditionalRangeFormat extends HostObject implements HostOf<Excel.ConditionalRangeFormat, 'fill' | 'font'> {
  readonly excelName = 'ConditionalRangeFormat';
  readonly #rules: Rules;
  readonly #id: string;

  constructor(rules: Rules, id: string) {
    super();
    this.#rules = rules;
    this.#id = id;
  }

  get Fill() {
    return new ExcelConditionalColour('ConditionalRangeFill', this.#rules, { id: this.#id, of: 'fillColor' });
  }
  get Font() {
    return new ExcelConditionalColour('ConditionalRangeFont', this.#rules, { id: this.#id, of: 'fontColor' });
  }
}

/** The fill or the font of a rule, which both have a colour. */
class ExcelConditionalColour
  extends HostObject
  implements HostOf<Excel.ConditionalRangeFill, 'color'>, HostOf<Excel.ConditionalRangeFont, 'color'>
{
  readonly excelName: string;
  readonly #rules: Rules;
  readonly #place: { id: string; of: keyof Pick<Rule, 'fillColor' | 'fontColor'> };

  constructor(name: string, rules: Rules, place: { id: string; of: keyof Pick<Rule, 'fillColor' | 'fontColor'> }) {
    super();
    this.excelName = name;
    this.#rules = rules;
    this.#place = place;
  }

  get Color(): string {
    return this.#rules.parts(this.#place.id)[0]?.[this.#place.of] ?? '';
  }
  set Color(given: unknown) {
    checkWritable(this.#rules.sheet);
    this.#rules.change(this.#place.id, { [this.#place.of]: asText(given, 'color').toUpperCase() });
  }
}
