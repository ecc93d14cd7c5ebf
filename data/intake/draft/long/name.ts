import type { Fields } from '../../../ledger/log/thing.ts';
import type { Store } from '../../../ledger/store/store.ts';
import type { Question } from '../item.ts';
import type { LongColumn } from './column.ts';

const BY_CODE = {
  district: 'SELECT code FROM districts WHERE code = ? AND retired IS NULL',
  indicator: 'SELECT code FROM indicators WHERE code = ? AND retired IS NULL',
  scope: 'SELECT code FROM scopes WHERE code = ? AND retired IS NULL',
} as const;
const BY_NAME = {
  district: 'SELECT code FROM districts WHERE name = :name AND retired IS NULL',
  indicator: `SELECT code FROM indicators WHERE retired IS NULL AND (name = :name
    OR id IN (SELECT indicator_id FROM aliases WHERE name = :name AND retired IS NULL))`,
  scope: `SELECT code FROM scopes WHERE retired IS NULL AND (name = :name
    OR id IN (SELECT scope_id FROM scope_aliases WHERE name = :name AND retired IS NULL))`,
} as const;

type Named = keyof typeof BY_CODE;

/** The codes of the catalogue by codes and names, each looked up once. Nothing but equality counts. */
export class CatalogueNames {
  readonly #store: Store;
  readonly #known = new Map<string, string | null>();

  constructor(store: Store) {
    this.#store = store;
  }

  #find(kind: Named, text: string): string | null {
    const key = `${kind} ${text}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const found = this.#store.value(BY_CODE[kind], text) ?? this.#named(kind, text) ?? this.#codeAndName(kind, text);
    const code = typeof found === 'string' ? found : null;
    this.#known.set(key, code);
    return code;
  }

  /** The code in a text such as 440309 龙华区, as the lists of a template have them. */
  #codeAndName(kind: Named, text: string): string | undefined {
    const [, code = '', name = ''] = /^(\S+)\s+(.+)$/.exec(text) ?? [];
    return name !== '' && this.#store.value(BY_CODE[kind], code) === code && this.#named(kind, name) === code
      ? code
      : undefined;
  }

  /** The one thing of a name; undefined where there are several. */
  #named(kind: Named, name: string): string | undefined {
    const found = this.#store.prepared<{ code: string }>(BY_NAME[kind]).all({ name });
    return found.length === 1 ? found[0]?.code : undefined;
  }

  /** Puts codes in the place of names, and asks about what is not in the catalogue or says two things. */
  resolve(fields: Fields, texts: ReadonlyMap<LongColumn, string>): Question[] {
    const questions: Question[] = [];
    for (const kind of ['district', 'indicator', 'scope'] as const) {
      const beside = kind === 'scope' ? '' : (texts.get(`${kind}Name`) ?? '');
      const typed = texts.get(kind) || beside;
      if (typed === '') {
        if (kind === 'indicator' || (kind === 'district' && fields['owner'] === undefined))
          questions.push({ code: kind.toUpperCase(), value: null, suggestions: [] });
        continue;
      }
      const code = this.#find(kind, typed);
      const isOther = beside !== '' && this.#find(kind, beside) !== code;
      if (code === null || isOther)
        questions.push({ code: kind.toUpperCase(), value: isOther ? beside : typed, suggestions: code ? [code] : [] });
      else fields[kind] = code;
    }
    return questions;
  }
}
