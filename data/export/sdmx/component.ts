import type { LongColumn } from '../../intake/draft/long/column.ts';
import { basisKey } from '../../rules/figure/basis.ts';
import type { ExportedFigure } from '../piece/exported-figure.ts';
import { longText, type Origin } from '../piece/long.ts';
import { sdmxCode } from './code.ts';
import { sdmxFrequency, timePeriod } from './time-period.ts';

/** A component of the structure of figures: a dimension, the measure or an attribute. */
export interface Component {
  id: string;
  /** The column of the long form that is called as it is; itself where none is. */
  named: LongColumn | OwnComponent;
  /** The code list that its codes are from, without CL_. One that has none holds what SDMX calls this. */
  codes?: string;
  textType?: 'String' | 'Decimal' | 'Integer' | 'ObservationalTimePeriod';
  textOf: (exported: ExportedFigure, origin: Origin) => string;
}

/** The components that the long form does not have. */
export const OWN_COMPONENTS = ['FREQ', 'VINTAGE', 'DECIMALS'] as const;
export type OwnComponent = (typeof OWN_COMPONENTS)[number];

/** The vintage of the figure in force of a key. */
export const IN_FORCE = 'IN_FORCE';

/** Who sees a figure, in the words of SDMX: F is free, N is for internal use only. */
export const CONFIDENTIALITY = { PUBLIC: 'F', INTERNAL: 'N', EMBARGOED: 'N' } as const;

function coded(id: string, named: LongColumn, codes = id): Component {
  return { id, named, codes, textOf: ({ fields }) => sdmxCode(String(fields[named] ?? '')) };
}

/** An attribute is left out where a figure does not have it. */
function codedWhereSaid(id: string, named: LongColumn): Component {
  return { id, named, codes: id, textOf: (exported, origin) => longText(named, exported, origin) };
}

function text(id: string, named: LongColumn, textType: Component['textType'] = 'String'): Component {
  return { id, named, textType, textOf: (exported, origin) => longText(named, exported, origin) };
}

/**
 * The dimensions: all of a figure's key. Figures of one key that were published one after the other are told apart by their
 * vintage, so that a series of those in force can be followed without the others.
 */
export const DIMENSIONS: readonly Component[] = [
  { id: 'FREQ', named: 'FREQ', codes: 'FREQ', textOf: ({ figure }) => sdmxFrequency(figure.period) },
  {
    id: 'REF_AREA',
    named: 'district',
    codes: 'AREA',
    textOf: ({ figure }) => sdmxCode(figure.district?.code ?? figure.owner),
  },
  coded('INDICATOR', 'indicator'),
  coded('MEASURE', 'measure'),
  coded('RANK_OF', 'rankOf'),
  coded('SCOPE', 'scope'),
  {
    id: 'BASIS',
    named: 'basis',
    textType: 'String',
    textOf: ({ figure }) => sdmxCode(basisKey(figure, figure.indicator)),
  },
  coded('ROLE', 'role'),
  coded('AUTHORITY', 'authority'),
  { id: 'STRETCH', named: 'stretch', codes: 'YES_NO', textOf: ({ figure }) => (figure.stretch ? 'Y' : 'N') },
  {
    id: 'VINTAGE',
    named: 'VINTAGE',
    textType: 'String',
    // No code of SDMX has a point.
    textOf: ({ code, isInForce }) => (isInForce ? IN_FORCE : code.replaceAll('.', '-')),
  },
];

export const TIME_DIMENSION: Component = {
  id: 'TIME_PERIOD',
  named: 'period',
  textType: 'ObservationalTimePeriod',
  textOf: ({ figure }) => timePeriod(figure.period),
};

export const MEASURE: Component = text('OBS_VALUE', 'value', 'Decimal');

/** The attributes of an observation. The last four are the same for the whole of an export. */
export const ATTRIBUTES: readonly Component[] = [
  text('UNIT_MEASURE', 'unit'),
  { id: 'DECIMALS', named: 'DECIMALS', textType: 'Integer', textOf: ({ figure }) => String(figure.decimals) },
  codedWhereSaid('COMPARATOR', 'comparator'),
  text('UPPER_VALUE', 'upper', 'Decimal'),
  text('PRINTED', 'printed'),
  text('BASIS_PRINTED', 'basis'),
  codedWhereSaid('STATUS', 'status'),
  text('RANK_AMONG', 'among'),
  codedWhereSaid('STRENGTH', 'strength'),
  codedWhereSaid('NATURE', 'nature'),
  codedWhereSaid('NOT_COUNTED', 'notCounted'),
  {
    id: 'CONF_STATUS',
    named: 'release',
    codes: 'CONF_STATUS',
    textOf: ({ figure }) => CONFIDENTIALITY[figure.release],
  },
  text('EMBARGO_TIME', 'releaseAt'),
  text('FIGURE', 'figure'),
  text('DOCUMENT', 'document'),
  text('DOCUMENT_TITLE', 'documentName'),
  text('PUBLISHED', 'publishedOn'),
  text('SECTION', 'section'),
  text('SHEET', 'sheet'),
  text('CELL', 'cell'),
  text('OBS_COMMENT', 'caution'),
  text('READ_AT', 'readAt'),
  text('AS_OF', 'asOf'),
  text('EXPORTED_ON', 'exportedOn'),
  text('PROGRAM', 'program'),
];

/** All components in the order of their structure. */
export const COMPONENTS: readonly Component[] = [...DIMENSIONS, TIME_DIMENSION, MEASURE, ...ATTRIBUTES];
