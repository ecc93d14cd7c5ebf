import type { Measure } from '../../rules/words.ts';

/** Names that are known, by equality or alias, and the near ones. */
export interface Catalogue {
  find(text: string, kind: 'DISTRICT' | 'INDICATOR'): KnownThing | undefined;
  nearest(text: string, kind: 'DISTRICT' | 'INDICATOR'): string[];
}

export interface KnownThing {
  code: string;
  name: string;
  /** Whether the text is a name that statistics offices use for it, and none that the catalogue has. */
  isUsualName?: boolean;
  /** Only an indicator has this and the three properties below. */
  unit?: string | null;
  mainMeasure?: Measure;
  timing?: string;
  calendar?: { frequency: 'MONTH' | 'QUARTER' | 'HALF' | 'YEAR'; januaryFebruary: boolean } | null;
}
