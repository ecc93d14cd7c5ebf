import { gateWords } from '../../rules/message/gate.ts';
import { words } from '../../rules/message/message.ts';
import { LANGUAGES, type Language } from '../../rules/words.ts';
import { escapedXml } from '../../sheet/file/xml.ts';
import type { ExportFormat, Exporting } from '../piece/export.ts';
import { type Code, type Codelist, codelistsOf, inEach, type Said } from './codelist.ts';
import {
  ATTRIBUTES,
  COMPONENTS,
  type Component,
  DIMENSIONS,
  MEASURE,
  OWN_COMPONENTS,
  type OwnComponent,
  TIME_DIMENSION,
} from './component.ts';
import type { SdmxStructure } from './message.ts';

const AGENCY = 'PLANBOOK';
/** A version of two numbers may change, as the catalogue does. One of three may not. */
const VERSION = '1.0';
const FIGURES = `${AGENCY}:FIGURES(${VERSION})`;
const CONCEPTS = `${AGENCY}:CONCEPTS(${VERSION})`;

/** The dataflow that every row of data names. */
export const DATAFLOW: SdmxStructure = { kind: 'dataflow', id: FIGURES };

const NAMESPACE = 'http://www.sdmx.org/resources/sdmxml/schemas/v3_0';
const URN = 'urn:sdmx:org.sdmx.infomodel';

/** A text of a catalogue as an element holds it. XML knows no control characters. */
function xmlText(text: string): string {
  return escapedXml(text.replaceAll(/[\p{Cc}\ufffe\uffff]/gu, ' ').toWellFormed());
}

function codelistUrn(id: string): string {
  return `${URN}.codelist.Codelist=${AGENCY}:CL_${id}(${VERSION})`;
}

/** A text in each language, as elements. A text that is the same in two languages is said in both. */
function inLanguages(element: 'Name' | 'Description', said: Said): string {
  return LANGUAGES.map((language) => {
    const tag = words(language).tag.split('-')[0];
    return `<com:${element} xml:lang="${tag}">${xmlText(said[language])}</com:${element}>`;
  }).join('');
}

function maintained(element: string, id: string, inner: string): string {
  return `<str:${element} agencyID="${AGENCY}" id="${id}" version="${VERSION}">${inner}</str:${element}>`;
}

function codeXml({ id, name, description, parent }: Code): string {
  const told = description ? `<com:Description xml:lang="zh">${xmlText(description)}</com:Description>` : '';
  const above = parent === undefined ? '' : `<str:Parent>${parent}</str:Parent>`;
  return `<str:Code id="${id}">${inLanguages('Name', name)}${told}${above}</str:Code>`;
}

function codelistXml({ id, codes }: Codelist): string {
  const name = { ZH: `CL_${id}`, EN: `CL_${id}` };
  return maintained('Codelist', `CL_${id}`, inLanguages('Name', name) + codes.map(codeXml).join('\n'));
}

function isOwn(named: Component['named']): named is OwnComponent {
  return OWN_COMPONENTS.some((own) => own === named);
}

/** The name of a component, and what it holds. */
export function toldOfComponent({ id, named }: Component, language: Language): [string, string] {
  const { sdmx } = gateWords(language).export;
  if (isOwn(named)) return sdmx.components[named];
  const [name, holds] = gateWords(language).long.columns[named];
  return id === 'BASIS' ? [name, sdmx.basis] : [name, holds];
}

function conceptXml(component: Component): string {
  const name = inEach((language) => toldOfComponent(component, language)[0]);
  const holds = inEach((language) => toldOfComponent(component, language)[1]);
  const told = inLanguages('Name', name) + inLanguages('Description', holds);
  return `<str:Concept id="${component.id}">${told}</str:Concept>`;
}

function componentXml(
  element: string,
  { id, codes, textType }: Component,
  more: { attributes?: string; inner?: string },
) {
  const concept = `<str:ConceptIdentity>${URN}.conceptscheme.Concept=${CONCEPTS}.${id}</str:ConceptIdentity>`;
  const held = codes
    ? `<str:Enumeration>${codelistUrn(codes)}</str:Enumeration>`
    : `<str:TextFormat textType="${textType}"/>`;
  const represented = `<str:LocalRepresentation>${held}</str:LocalRepresentation>`;
  return `<str:${element} id="${id}"${more.attributes ?? ''}>${concept}${represented}${more.inner ?? ''}</str:${element}>`;
}

/** Every attribute is one of the observation: some readers take a relationship to the dataflow for the dataflow itself. */
function attributeXml(component: Component): string {
  const inner = '<str:AttributeRelationship><str:Observation/></str:AttributeRelationship>';
  return componentXml('Attribute', component, { attributes: ' usage="optional"', inner });
}

function dataStructureXml(name: Said): string {
  const dimensions = [
    ...DIMENSIONS.map((each, at) => componentXml('Dimension', each, { attributes: ` position="${at + 1}"` })),
    componentXml('TimeDimension', TIME_DIMENSION, {}),
  ].join('\n');
  const attributes = ATTRIBUTES.map(attributeXml).join('\n');
  const components = `<str:DataStructureComponents>
<str:DimensionList id="DimensionDescriptor">
${dimensions}
</str:DimensionList>
<str:AttributeList id="AttributeDescriptor">
${attributes}
</str:AttributeList>
<str:MeasureList id="MeasureDescriptor">
${componentXml('Measure', MEASURE, { attributes: ' usage="optional"' })}
</str:MeasureList>
</str:DataStructureComponents>`;
  return maintained('DataStructure', 'FIGURES', inLanguages('Name', name) + components);
}

function structureXml({ ledger, origin }: Exporting): string {
  const name = inEach((language) => gateWords(language).export.sdmx.name);
  const flow = `<str:Structure>${URN}.datastructure.DataStructure=${FIGURES}</str:Structure>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<mes:Structure xmlns:mes="${NAMESPACE}/message" xmlns:str="${NAMESPACE}/structure" xmlns:com="${NAMESPACE}/common">
<mes:Header><mes:ID>${xmlText(`PLANBOOK-${origin.readAt.replace(':', '-')}`)}</mes:ID><mes:Test>false</mes:Test><mes:Prepared>${origin.exportedOn}T00:00:00+08:00</mes:Prepared><mes:Sender id="${AGENCY}"/><mes:Source xml:lang="en">${xmlText(origin.program)}</mes:Source></mes:Header>
<mes:Structures>
<str:Codelists>
${codelistsOf(ledger).map(codelistXml).join('\n')}
</str:Codelists>
<str:ConceptSchemes>
${maintained('ConceptScheme', 'CONCEPTS', inLanguages('Name', name) + COMPONENTS.map(conceptXml).join('\n'))}
</str:ConceptSchemes>
<str:Dataflows>
${maintained('Dataflow', 'FIGURES', inLanguages('Name', name) + flow)}
</str:Dataflows>
<str:DataStructures>
${dataStructureXml(name)}
</str:DataStructures>
</mes:Structures>
</mes:Structure>
`;
}

/** The structure of the figures as a message of SDMX-ML 3.0: dataflow, data structure, concepts and code lists. */
export const SDMX_STRUCTURE: ExportFormat = {
  ending: 'xml',
  type: 'application/vnd.sdmx.structure+xml; version=3.0.0',
  isBinary: false,
  isInForceAsked: false,
  isWhole: true,
  begin: (exporting) => ({ bytes: structureXml(exporting), state: null }),
  add: () => ({ bytes: '', state: null }),
  end: () => ({ bytes: '', state: null }),
};
