import type { IndicatorLineFragment } from './operations.ts';

/** An indicator as lists show it. */
export type NamedIndicator = Pick<IndicatorLineFragment, 'id' | 'code' | 'name' | 'nameEn' | 'unit'>;
