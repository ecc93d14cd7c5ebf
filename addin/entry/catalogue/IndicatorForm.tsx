import { Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { act } from '../../ask/act.ts';
import { ChangeIndicator, type ProposedFragment, ProposeIndicator } from '../../ask/office.ts';
import { Choice } from '../../parts/Choice.tsx';
import { usePane } from '../../state/pane-context.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useAct } from '../publish/use-act.ts';
import { CatalogueForm } from './CatalogueForm.tsx';
import { changedFacts, type EditedFacts, newFacts } from './facts.ts';
import { RelationFields } from './RelationFields.tsx';
import { useFieldStyles } from './use-field-styles.ts';

type TextFact = { [Fact in keyof EditedFacts]: EditedFacts[Fact] extends string ? Fact : never }[keyof EditedFacts];

interface IndicatorFormProps {
  /** The facts as they are; of a new indicator, none. */
  before: EditedFacts;
  /** The version of the indicator that is changed; undefined for a new one. */
  version?: number;
  close: () => void;
}

/** Lets a steward tell the facts of an indicator, which become a draft. */
export function IndicatorForm({ before, version, close }: IndicatorFormProps): ReactNode {
  const styles = useFieldStyles();
  const { catalogue: say } = useOfficeWords();
  const { catalogue } = usePane();
  const [facts, setFacts] = useState(before);
  const doing = useAct<ProposedFragment>();
  const isNew = version === undefined;
  const set = (told: Partial<EditedFacts>) => setFacts({ ...facts, ...told });
  const text = (fact: TextFact, { isLong = false, hint }: { isLong?: boolean; hint?: string } = {}) => {
    const given = { className: styles.input, value: facts[fact] };
    const change = (_event: unknown, { value }: { value: string }) => set({ [fact]: value });
    return (
      <Field key={fact} className={styles.field} label={say.typed[fact]} {...(hint !== undefined && { hint })}>
        {isLong ? <Textarea {...given} onChange={change} /> : <Input {...given} size="small" onChange={change} />}
      </Field>
    );
  };
  const choice = <Fact extends 'timing' | 'direction' | 'rhythm' | 'growthBasis' | 'frequency'>(
    fact: Fact,
    words: Readonly<Record<string, string>>,
    none?: string,
  ) => (
    <Choice
      label={say.typed[fact]}
      value={facts[fact]}
      options={[
        ...(none === undefined ? [] : [{ value: '', label: none }]),
        ...Object.entries(words).map(([value, label]) => ({ value, label })),
      ]}
      choose={(value) => set({ [fact]: value } as Partial<EditedFacts>)}
    />
  );
  const changes = changedFacts(before, facts);
  const isTold = isNew ? facts.code.trim() !== '' && facts.name.trim() !== '' : Object.keys(changes).length > 0;
  const send = () =>
    doing.begin((requestId) =>
      version === undefined
        ? act(ProposeIndicator, { indicator: newFacts(facts) }, { requestId })
        : act(ChangeIndicator, { indicator: before.code, version, change: changes }, { requestId }),
    );
  return (
    <CatalogueForm
      title={isNew ? say.addTitle : say.editTitle(before.name)}
      label={say.propose}
      isReady={isTold && doing.done === undefined}
      {...{ doing, send, close }}
    >
      <div className={styles.fields}>
        {isNew && text('code', { hint: say.codeHint })}
        {(['name', 'nameEn', 'unit'] as const).map((fact) => text(fact))}
        <Choice
          label={say.facts.topic}
          value={facts.topic}
          options={(catalogue.answer?.topics ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          choose={(topic) => set({ topic })}
        />
        {choice('timing', say.timings)}
        {choice('direction', say.directions)}
        {choice('rhythm', say.rhythms, say.unknown)}
        {choice('growthBasis', say.growthBases, say.noBasis)}
        {choice('frequency', say.frequencies, say.unknown)}
        {facts.frequency !== '' && text('delay')}
        {text('source')}
      </div>
      {facts.frequency === 'MONTH' && (
        <Checkbox
          label={say.januaryFebruary}
          checked={facts.januaryFebruary}
          onChange={(_event, { checked }) => set({ januaryFebruary: checked === true })}
        />
      )}
      <Checkbox
        label={say.headline}
        checked={facts.headline}
        onChange={(_event, { checked }) => set({ headline: checked === true })}
      />
      <Field label={say.typed.definition} className={styles.field}>
        <Textarea
          className={styles.input}
          value={facts.definition}
          onChange={(_event, { value }) => set({ definition: value })}
        />
      </Field>
      <div className={styles.fields}>
        {(['aliases', 'watch', 'not'] as const).map((fact) => text(fact, { isLong: true, hint: say.oneALine }))}
      </div>
      <RelationFields relations={facts.relations} change={(relations) => set({ relations })} />
    </CatalogueForm>
  );
}
