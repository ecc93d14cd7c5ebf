import { readFileSync } from 'node:fs';
import type { CallOutcome, CustomCall, CustomFunctions } from './book/custom-cell.ts';

/** `CustomFunctions` as Office.js has it: the functions that an add-in associated, by id in capitals. */
export interface ExcelFunctions {
  associate(id: string, called: (...given: unknown[]) => unknown): void;
  _association: { mappings: Record<string, ((...given: unknown[]) => unknown) | undefined>; onchange(): void };
  Error: new (code: string, message?: string) => Error & { code: string };
  ErrorCode: Record<'invalidValue' | 'notAvailable', string>;
}

const METADATA = new URL('../../addin/public/functions.json', import.meta.url);

interface Metadata {
  functions: { id: string; parameters: { dimensionality: string }[] }[];
}

/** The functions that the add-in's metadata names. Excel knows them as soon as the add-in is installed. */
export function installed(): Pick<CustomFunctions, 'ids' | 'takesRows'> {
  const { functions } = JSON.parse(readFileSync(METADATA, 'utf8')) as Metadata;
  const byId = new Map(functions.map((one) => [one.id, one.parameters]));
  return {
    ids: new Set(byId.keys()),
    takesRows: (id, place) => byId.get(id)?.[place]?.dimensionality === 'matrix',
  };
}

/** The part of `CustomFunctions` that office.js itself provides in a browser. */
export function associating(): Pick<ExcelFunctions, 'associate' | '_association'> {
  const mappings: ExcelFunctions['_association']['mappings'] = {};
  const associate: ExcelFunctions['associate'] = (id, called) => {
    mappings[id.toUpperCase()] = called;
  };
  // The library asks for news of associations, so that it can call the functions. Here the test host calls them.
  return { associate, _association: { mappings, onchange: () => {} } };
}

/** Excel passes a function the place of its call, after the arguments. */
function invocation() {
  return { address: undefined, functionName: undefined };
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

async function outcomeOf(excel: ExcelFunctions, { id, given }: CustomCall): Promise<CallOutcome> {
  try {
    const value: unknown = await excel._association.mappings[id]?.(...given, invocation());
    if (isPlain(value)) return { value };
    if (Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every(isPlain))) return { value };
    return { error: '#VALUE!' };
  } catch (fault) {
    if (fault instanceof excel.Error) return { error: fault.code, message: fault.message };
    return { error: '#VALUE!' };
  }
}

/** Calls the functions that the code under test associates in this process. Calls wait for the association. */
export function functionsInNode(excel: ExcelFunctions): CustomFunctions {
  const waiting: CustomCall[] = [];
  const { associate } = excel;
  excel.associate = (id, called) => {
    associate(id, called);
    // Everything is associated in one go before the calls begin.
    setTimeout(() => start(waiting.splice(0)), 0);
  };
  const start = (calls: CustomCall[]) => {
    for (const call of calls) {
      if (excel._association.mappings[call.id]) void outcomeOf(excel, call).then(call.settle);
      else waiting.push(call);
    }
  };
  return { ...installed(), call: start };
}

/** The page receives calls and answers outcomes, both by number. */
export interface PageCall {
  number: number;
  id: string;
  given: unknown[];
}
export interface PageOutcome {
  number: number;
  outcome: CallOutcome;
}

/** Calls functions in a page once the page reports their association. Calls are repeated when the page is reloaded. */
export class FunctionsInPage implements CustomFunctions {
  readonly ids: CustomFunctions['ids'];
  readonly takesRows: CustomFunctions['takesRows'];
  readonly #send: (calls: PageCall[]) => Promise<void>;
  readonly #open = new Map<number, CustomCall>();
  #isReady = false;
  #calls = 0;

  constructor(send: (calls: PageCall[]) => Promise<void>) {
    this.#send = send;
    const { ids, takesRows } = installed();
    this.ids = ids;
    this.takesRows = takesRows;
  }

  call(calls: CustomCall[]): void {
    const numbered = calls.map((call) => {
      this.#calls += 1;
      this.#open.set(this.#calls, call);
      return { number: this.#calls, id: call.id, given: call.given };
    });
    if (this.#isReady) void this.#send(numbered);
  }

  /** Called when the page has associated its functions. */
  ready(): void {
    this.#isReady = true;
    void this.#send([...this.#open].map(([number, { id, given }]) => ({ number, id, given })));
  }

  settled(outcomes: PageOutcome[]): void {
    for (const { number, outcome } of outcomes) {
      this.#open.get(number)?.settle(outcome);
      this.#open.delete(number);
    }
  }
}
