import type { Measure } from '../../rules/words.ts';

/** Names that are known, by equality or alias, and the near ones. */
export interface Catalogue {
  find(text: string, kind: 'DISTRICT' | 'INDICATOR'): KnownThing | undefined;
  /** An indicator with the scope that is printed behind it in brackets. */
  findScoped?(text: string): { known: KnownThing; scope: string } | undefined;
  nearest(text: string, kind: 'DISTRICT' | 'INDICATOR'): string[];
}

export interface KnownThing {
  code: string;
  name: string;
  /** Whether the text is a name that statistics offices use for it, and none that the catalogue has. */
  isUsualName?: boolean;
  /** Whether the text is only a part of its name that says nothing of what is counted: 批发业 of 批发业(未注明指标). */
  isPartOfName?: boolean;
  /** Only an indicator has this and the three properties below. */
  unit?: string | null;
  mainMeasure?: Measure;
  timing?: string;
  calendar?: { frequency: 'MONTH' | 'QUARTER' | 'HALF' | 'YEAR'; januaryFebruary: boolean } | null;
}
