import { catalogueFactEn as facts } from '../../data/rules/message/catalogue-fact-en.ts';
import type { OfficeWords } from './office-zh.ts';

/** The words of the dictionary, which shows the indicators of the catalogue. */
export const catalogueEn: OfficeWords['catalogue'] = {
  search: 'Find an indicator by name, alias, code or pinyin',
  clear: 'Clear',
  allTopics: 'All topics',
  list: 'Indicators',
  count: (count) => (count === 1 ? '1 indicator' : `${count} indicators`),
  none: 'There is no such indicator.',
  more: 'Show more',
  choose: 'Choose an indicator from the list.',
  back: 'Back to the list',
  gone: (code) => `The dictionary has no indicator with the code ${code}.`,
  noUnit: 'no unit',
  headline: 'main indicator',
  facts: facts.labels,
  typed: {
    ...facts.labels,
    delay: 'Months of delay',
    source: 'Publisher (end of the name)',
    watch: 'Phrases that mean it',
    not: 'Phrases that do not',
  },
  oneALine: 'One a line',
  codeHint: 'Capitals, digits, underscores',
  unknown: 'not known',
  noBasis: 'as printed',
  timings: facts.timings,
  directions: facts.directions,
  rhythms: facts.rhythms,
  growthBases: facts.growthBases,
  frequencies: facts.frequencies,
  released: facts.released,
  januaryFebruary: 'January and February are released as one',
  relationKinds: {
    PART_OF: 'is a part of',
    FLOW_OF: 'is added to',
    NARROWER: 'is narrower than',
    STAGE: 'comes before',
  },
  relationTo: facts.relationTo,
  relationFrom: { PART_OF: 'has the part ', FLOW_OF: 'grows by ', NARROWER: 'wider than ', STAGE: 'comes after ' },
  complete: facts.complete,
  relation: {
    kind: 'Relation',
    to: 'The other (name or code)',
    complete: 'The parts are the whole',
    stage: 'Stage of this one',
    toStage: 'Stage of the other',
    remove: 'Remove',
    add: 'Add a relation',
  },
  used: 'Where it is used',
  notUsed: 'It has no figures yet.',
  usage: ({ figureCount, documentCount, ownerCount, firstMonth, lastMonth }) =>
    `${counted(figureCount, 'figure')} in ${counted(documentCount, 'document')}, of ${counted(ownerCount, 'district or other owner', 'districts or other owners')}${firstMonth === null ? '' : `, from ${firstMonth} to ${lastMonth}`}.`,
  seeFigures: 'See its figures in Find',
  former: (names) => `Merged into it: ${names.join(', ')}`,
  coded: (name, code) => `${name} (${code})`,
  add: 'Add an indicator',
  addTitle: 'Add an indicator',
  edit: 'Change',
  editTitle: (name) => `Change ${name}`,
  propose: 'Open a draft',
  close: 'Close',
  proposed: (number, doubtful) =>
    doubtful === 0
      ? `Draft ${number} is open. It takes effect once it is published.`
      : `Draft ${number} is open. ${counted(doubtful, 'item')} must be decided before it is published.`,
  publishNow: 'Publish now',
  openDraft: 'Look at the draft',
  published: 'It is published.',
  newAlias: 'Another name',
  addAlias: 'Add the name',
  merge: 'Merge into another…',
  mergeTitle: (name) => `Merge ${name} into another indicator`,
  mergeMeans:
    'For two indicators that are one. Its figures go to the one that is kept, with the names that documents print. Earlier versions of the data stay as they were.',
  mergeInto: 'The indicator to keep (name or code)',
  mergeWill: (merged, kept) => `Merging ${merged} into ${kept}:`,
  moves: (figures, documents, owners) =>
    figures === 0
      ? 'There are no figures to move.'
      : `${counted(figures, 'figure')} will move, from ${counted(documents, 'document')}, of ${counted(owners, 'district or other owner', 'districts or other owners')}.`,
  repeats: (count) =>
    `${count} of them are also given by the same document under the one that is kept, and are kept once.`,
  conflicts: (count) =>
    count === 0
      ? 'None of them contradicts a figure of the one that is kept.'
      : `${count} of them contradict figures of the one that is kept. Each must be decided in the draft.`,
  moveNames: (names, code) =>
    `${counted(names, 'name')} will find the one that is kept. The code ${code} will mean it, so that linked tables and formulas go on.`,
  proposeMerge: 'Propose the merge',
  unresolved: (count) => `${counted(count, 'name')} not recognised`,
  kinds: { INDICATOR: 'indicator', DISTRICT: 'district', SCOPE: 'scope' },
  waits: (kind, count) => `${kind}, ${counted(count, 'item')} waiting:`,
  shown: 'What is shown',
  thingLists: { INDICATOR: 'Indicators', DISTRICT: 'Districts', SCOPE: 'Scopes' },
  addThing: { DISTRICT: 'Add a district', SCOPE: 'Add a scope' },
  thingCodes: {
    DISTRICT: 'Six digits of GB/T 2260, or a code of your own such as SZ-DP',
    SCOPE: 'Capitals, digits, underscores',
  },
  thingWithin: {
    DISTRICT: 'The area that contains it (name or code)',
    SCOPE: 'The scope in which it lies (name or code; ALL for that of the indicator)',
  },
  withinAll: 'within all that the indicator covers',
  liesIn: (name) => `in ${name}`,
  nothingNear: 'Nothing similar.',
  near: (name) => `similar: ${name}`,
  asAliasOf: (name) => `Another name of ${name}`,
};

/** A number of things: `1 figure`, `2 figures`. */
function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
