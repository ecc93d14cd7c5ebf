import { type LongColumn, wordsOf } from '../../intake/draft/long/column.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { gateWords } from '../../rules/message/gate.ts';
import { LANGUAGES, type Language } from '../../rules/words.ts';
import { NOT_APPLICABLE, sdmxCode } from './code.ts';

/** A text in each language. */
export type Said = Readonly<Record<Language, string>>;

/** A code of a code list. */
export interface Code {
  id: string;
  name: Said;
  description?: string | null;
  parent?: string | undefined;
}

/** A code list, by its name without CL_. */
export interface Codelist {
  id: string;
  codes: readonly Code[];
}

/** The text in each language. */
export function inEach(say: (language: Language) => string): Said {
  return Object.fromEntries(LANGUAGES.map((language) => [language, say(language)])) as Said;
}

function named({ name, nameEn }: { name: string; nameEn: string }): Said {
  return { ZH: name, EN: nameEn || name };
}

function sdmxWords(language: Language) {
  return gateWords(language).export.sdmx;
}

/** A code list that only SDMX has. */
function own(id: 'FREQ' | 'YES_NO' | 'CONF_STATUS'): Codelist {
  const said: (language: Language) => Record<string, string> = (language) => sdmxWords(language).codes[id];
  const codes = Object.keys(said('EN'));
  return { id, codes: codes.map((code) => ({ id: code, name: inEach((language) => said(language)[code] ?? code) })) };
}

/** The words of a column that holds one of a list. */
function listed(id: string, column: LongColumn, others: readonly Code[] = []): Codelist {
  const said = new Map(LANGUAGES.map((language) => [language, wordsOf(column, language) ?? []]));
  const codes = (said.get('ZH') ?? []).map(({ code }) => ({
    id: code,
    name: inEach((language) => said.get(language)?.find((word) => word.code === code)?.said ?? code),
  }));
  return { id, codes: [...codes, ...others] };
}

/** The code lists of the structure of figures, those of the catalogue as it is at the revision of a ledger. */
export function codelistsOf({ catalogue }: Ledger): Codelist[] {
  const none: Code = { id: NOT_APPLICABLE, name: inEach((language) => sdmxWords(language).notApplicable) };
  const areas = catalogue.owners.map(({ name, district }): Code => {
    if (!district) return { id: sdmxCode(name), name: { ZH: name, EN: name } };
    const { code, parent } = district;
    return { id: sdmxCode(code), name: named(district), parent: parent ? sdmxCode(parent.code) : undefined };
  });
  const indicators = catalogue.indicators.map((indicator) => ({
    ...{ id: sdmxCode(indicator.code), name: named(indicator), description: indicator.definition },
  }));
  const scopes = catalogue.scopes.map((scope) => ({ id: sdmxCode(scope.code), name: named(scope) }));
  const ownScope: Code = { ...none, name: inEach((language) => sdmxWords(language).ownScope) };
  return [
    { id: 'AREA', codes: areas },
    { id: 'INDICATOR', codes: indicators },
    { id: 'SCOPE', codes: [ownScope, ...scopes] },
    own('FREQ'),
    own('YES_NO'),
    own('CONF_STATUS'),
    listed('MEASURE', 'measure'),
    listed('RANK_OF', 'rankOf', [none]),
    listed('ROLE', 'role'),
    listed('AUTHORITY', 'authority', [none]),
    listed('COMPARATOR', 'comparator'),
    listed('STATUS', 'status'),
    listed('STRENGTH', 'strength'),
    listed('NATURE', 'nature'),
    listed('NOT_COUNTED', 'notCounted'),
  ];
}
