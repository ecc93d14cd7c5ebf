import { gateWords } from '../../rules/message/gate.ts';
import { periodNamed } from '../../rules/period/period.ts';
import type { Language } from '../../rules/words.ts';
import type { ExportFormat, Exporting } from '../piece/export.ts';
import type { ExportedFigure } from '../piece/exported-figure.ts';
import { codelistsOf } from './codelist.ts';
import { COMPONENTS, type Component, TIME_DIMENSION } from './component.ts';
import { labelled, type SdmxLabels, sdmxHeader, sdmxRow } from './message.ts';
import { DATAFLOW, toldOfComponent } from './structure.ts';

const IDS = COMPONENTS.map(({ id }) => id);

/** The names of codes, by code list and code. */
type CodeNames = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The names are made once for a piece. */
const namesOfPieces = new WeakMap<Exporting, CodeNames>();

function codeNamesOf(exporting: Exporting): CodeNames {
  const known = namesOfPieces.get(exporting);
  if (known) return known;
  const lists = codelistsOf(exporting.ledger);
  const names = new Map(
    lists.map(({ id, codes }) => [id, new Map(codes.map((code) => [code.id, code.name[exporting.language]]))]),
  );
  namesOfPieces.set(exporting, names);
  return names;
}

/** The name of a component's code; that of a period stands only in a column of its own, as nothing lists periods. */
function nameIn(names: CodeNames, { component, text }: { component: Component; text: string }): string {
  return (component.codes && names.get(component.codes)?.get(text)) || '';
}

/** The cells of a figure with their names. */
function labelledCells(
  labels: SdmxLabels,
  texts: readonly string[],
  { figure, names, language }: Pick<ExportedFigure, 'figure'> & { names: CodeNames; language: Language },
): readonly string[] {
  const named = COMPONENTS.map((component, at) =>
    component === TIME_DIMENSION && labels === 'name'
      ? periodNamed(figure.period.name, language)
      : nameIn(names, { component, text: texts[at] ?? '' }),
  );
  return labelled(labels, texts, named);
}

/**
 * SDMX-CSV 2.1, https://github.com/sdmx-twg/sdmx-csv. Every row names the structure that `sdmx-structure` gives. It has no byte
 * order mark, which readers would take for a part of the first header.
 */
export function sdmxCsv(labels: SdmxLabels): ExportFormat {
  return {
    ending: 'csv',
    type: `application/vnd.sdmx.data+csv; version=2.1.0${labels === 'id' ? '' : `; labels=${labels}`}`,
    isBinary: false,
    isInForceAsked: true,
    begin({ language }) {
      const names = COMPONENTS.map((component) => toldOfComponent(component, language)[0]);
      return { bytes: sdmxHeader(labelled(labels, IDS, names), labels), state: null };
    },
    add(exporting, figures) {
      const { origin, language } = exporting;
      const names = labels === 'id' ? undefined : codeNamesOf(exporting);
      const structure = { ...DATAFLOW, name: gateWords(language).export.sdmx.name, labels };
      const rows = figures.map((exported) => {
        const texts = COMPONENTS.map(({ textOf }) => textOf(exported, origin));
        const { figure } = exported;
        const cells = names ? labelledCells(labels, texts, { figure, names, language }) : texts;
        return sdmxRow(structure, 'R', cells);
      });
      return { bytes: rows.join(''), state: null };
    },
    end: () => ({ bytes: '', state: null }),
  };
}
