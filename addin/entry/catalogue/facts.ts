import type { IndicatorChange, IndicatorFactsFragment, RelationInput, RelationKind } from '../../ask/office.ts';

/** A relation from the indicator as it is edited. */
export interface EditedRelation {
  kind: RelationKind;
  /** The code or a name of the other. */
  to: string;
  complete: boolean;
  stage: string;
  toStage: string;
}

/** The facts of an indicator as a form has them: texts, those of lists one a line. An empty text says that there is none. */
export interface EditedFacts {
  code: string;
  name: string;
  nameEn: string;
  unit: string;
  topic: string;
  timing: IndicatorFactsFragment['timing'];
  direction: IndicatorFactsFragment['direction'];
  rhythm: NonNullable<IndicatorFactsFragment['rhythm']> | '';
  growthBasis: NonNullable<IndicatorFactsFragment['growthBasis']> | '';
  frequency: NonNullable<IndicatorFactsFragment['calendar']>['frequency'] | '';
  delay: string;
  januaryFebruary: boolean;
  source: string;
  definition: string;
  headline: boolean;
  aliases: string;
  watch: string;
  not: string;
  relations: readonly EditedRelation[];
}

export const NO_FACTS: EditedFacts = {
  ...{ code: '', name: '', nameEn: '', unit: '', topic: 'economy', timing: 'FLOW', direction: 'HIGHER' },
  ...{ rhythm: '', growthBasis: '', frequency: '', delay: '0', januaryFebruary: false, source: '', definition: '' },
  ...{ headline: false, aliases: '', watch: '', not: '', relations: [] },
};

/** The facts of an indicator as a form begins with them. */
export function editedFacts(indicator: IndicatorFactsFragment): EditedFacts {
  const { code, name, nameEn, topic, timing, direction, headline, calendar } = indicator;
  const own = indicator.relations.filter(({ from }) => from.code === code);
  return {
    ...{ code, name, nameEn, topic, timing, direction, headline },
    unit: indicator.unit ?? '',
    rhythm: indicator.rhythm ?? '',
    growthBasis: indicator.growthBasis ?? '',
    frequency: calendar?.frequency ?? '',
    delay: String(calendar?.delay ?? 0),
    januaryFebruary: calendar?.januaryFebruary ?? false,
    source: indicator.source ?? '',
    definition: indicator.definition ?? '',
    aliases: indicator.aliases.join('\n'),
    watch: indicator.watch.join('\n'),
    not: indicator.not.join('\n'),
    relations: own.map(({ kind, to, complete, stage, toStage }) => ({
      ...{ kind, to: to.code, complete, stage: stage ?? '', toStage: toStage ?? '' },
    })),
  };
}

/** The lines of a text that are not empty: a field takes one name or phrase on each. */
export function linesIn(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}

function orNone<Text extends string>(text: Text): Exclude<Text, ''> | null {
  return text.trim() === '' ? null : (text as Exclude<Text, ''>);
}

function relationInput({ kind, to, complete, stage, toStage }: EditedRelation): RelationInput {
  return { kind, to: to.trim(), complete, stage: orNone(stage), toStage: orNone(toStage) };
}

/** All that a form says of an indicator, but its code. */
function toldFacts(facts: EditedFacts): Required<IndicatorChange> {
  const { name, nameEn, topic, timing, direction, headline, frequency, delay, januaryFebruary } = facts;
  return {
    ...{ name: name.trim(), nameEn: nameEn.trim(), topic, timing, direction, headline },
    unit: orNone(facts.unit),
    rhythm: orNone(facts.rhythm),
    growthBasis: orNone(facts.growthBasis),
    calendar: frequency === '' ? null : { frequency, delay: Number(delay), januaryFebruary },
    source: orNone(facts.source),
    definition: orNone(facts.definition),
    aliases: linesIn(facts.aliases),
    watch: linesIn(facts.watch),
    not: linesIn(facts.not),
    relations: facts.relations.filter(({ to }) => to.trim() !== '').map(relationInput),
  };
}

/** The facts that a form tells otherwise than it began. */
export function changedFacts(before: EditedFacts, now: EditedFacts): IndicatorChange {
  const [was, is] = [toldFacts(before), toldFacts(now)];
  const changed = Object.entries(is).filter(
    ([fact, value]) => JSON.stringify(value) !== JSON.stringify(was[fact as keyof IndicatorChange]),
  );
  return Object.fromEntries(changed) as IndicatorChange;
}

/** The facts that a form tells of a new indicator. */
export function newFacts(facts: EditedFacts) {
  const { nameEn, ...told } = toldFacts(facts);
  const { code, timing, direction } = facts;
  return { ...told, ...(nameEn && { nameEn }), code: code.trim(), name: facts.name.trim(), timing, direction };
}
