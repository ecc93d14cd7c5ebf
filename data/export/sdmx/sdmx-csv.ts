import type { ExportFormat } from '../piece/export.ts';
import { COMPONENTS } from './component.ts';
import { sdmxHeader, sdmxRow } from './message.ts';
import { DATAFLOW } from './structure.ts';

/**
 * SDMX-CSV 2.1, https://github.com/sdmx-twg/sdmx-csv. Every row names the structure that `sdmx-structure` gives. It has no byte
 * order mark, which readers would take for a part of the first header.
 */
export const SDMX_CSV: ExportFormat = {
  ending: 'csv',
  type: 'application/vnd.sdmx.data+csv; version=2.1.0',
  isBinary: false,
  isInForceAsked: true,
  begin: () => ({ bytes: sdmxHeader(COMPONENTS.map(({ id }) => id)), state: null }),
  add({ origin }, figures) {
    const rows = figures.map((figure) =>
      sdmxRow(
        DATAFLOW,
        'R',
        COMPONENTS.map(({ textOf }) => textOf(figure, origin)),
      ),
    );
    return { bytes: rows.join(''), state: null };
  },
  end: () => ({ bytes: '', state: null }),
};
