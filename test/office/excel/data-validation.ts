import { checkWritable, type Place } from '../book/entry.ts';
import { invalidArgument } from '../host-error.ts';
import { HostObject, type HostOf } from '../wire.ts';
import { ExcelRange } from './range.ts';

type Modelled = 'errorAlert' | 'prompt' | 'rule';
type Told = Partial<Record<string, unknown>>;

function told(given: unknown, name: string): Told {
  if (typeof given !== 'object' || given === null) throw invalidArgument(name);
  return given as Told;
}

/** Excel's bounds of a title and a message. */
function checkWords({ title, message }: Told): void {
  const [longestTitle, longestMessage] = [32, 255];
  if (String(title ?? '').length > longestTitle || String(message ?? '').length > longestMessage)
    throw invalidArgument('the words of a data validation');
}

/** The rule for typing into a range. Rules are kept as they were set; nothing that is typed is refused. */
export class ExcelDataValidation extends HostObject implements HostOf<Excel.DataValidation, Modelled> {
  readonly excelName = 'DataValidation';
  readonly #place: Place;

  constructor(place: Place) {
    super();
    this.#place = place;
  }

  #kept() {
    const { sheet, area } = this.#place;
    const isHere = (of: typeof area) => JSON.stringify(of) === JSON.stringify(area);
    const found = sheet.attached.flatMap((each) => (each.kind === 'checked' && isHere(each.area) ? each : []));
    return found[0];
  }
  #keep(change: object): void {
    const { sheet, area } = this.#place;
    checkWritable(sheet);
    const before = this.#kept();
    const others = sheet.attached.filter((each) => each !== before);
    sheet.attached = [...others, { kind: 'checked', rule: {}, prompt: {}, alert: {}, ...before, ...change, area }];
  }

  get Rule(): Excel.DataValidationRule {
    return this.#kept()?.rule ?? {};
  }
  set Rule(given: unknown) {
    const { list, ...rule } = told(given, 'rule') as Excel.DataValidationRule;
    const source: unknown = list?.source;
    if (list === undefined) this.#keep({ rule });
    else if (source instanceof ExcelRange) this.#keep({ rule: { list: { ...list, source: source.Address } } });
    else this.#keep({ rule: { list } });
  }
  get Prompt(): Excel.DataValidationPrompt {
    return (this.#kept()?.prompt ?? {}) as Excel.DataValidationPrompt;
  }
  set Prompt(given: unknown) {
    const prompt = told(given, 'prompt');
    checkWords(prompt);
    this.#keep({ prompt });
  }
  get ErrorAlert(): Excel.DataValidationErrorAlert {
    return (this.#kept()?.alert ?? {}) as Excel.DataValidationErrorAlert;
  }
  set ErrorAlert(given: unknown) {
    const alert = told(given, 'errorAlert');
    checkWords(alert);
    this.#keep({ alert });
  }
}
