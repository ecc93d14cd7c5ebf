import { Button, Checkbox, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Choice } from '../../parts/Choice.tsx';
import { useOfficeWords } from '../../words/use-office-words.ts';
import type { EditedRelation } from './facts.ts';

const useStyles = makeStyles({
  all: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'grid', gap: tokens.spacingVerticalS },
  relation: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
  },
  field: { minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
  add: { justifySelf: 'start' },
});

const FIRST: EditedRelation = { kind: 'PART_OF', to: '', complete: false, stage: '', toStage: '' };

interface RelationFieldsProps {
  relations: readonly EditedRelation[];
  change: (relations: readonly EditedRelation[]) => void;
}

/** The relations of an indicator to others, each a line to edit. */
export function RelationFields({ relations, change }: RelationFieldsProps): ReactNode {
  const styles = useStyles();
  const { catalogue: say } = useOfficeWords();
  const set = (place: number, told: Partial<EditedRelation>) =>
    change(relations.map((one, at) => (at === place ? { ...one, ...told } : one)));
  const text = (place: number, fact: 'to' | 'stage' | 'toStage') => (
    <Field label={say.relation[fact]} className={styles.field}>
      <Input
        size="small"
        className={styles.input}
        value={relations[place]?.[fact] ?? ''}
        onChange={(_event, { value }) => set(place, { [fact]: value })}
      />
    </Field>
  );
  return (
    <fieldset className={styles.all}>
      <legend>
        <Text weight="semibold">{say.facts.relations}</Text>
      </legend>
      {relations.map(({ kind, complete }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a relation that is being typed has nothing else that tells it apart.
        <div key={place} className={styles.relation}>
          <Choice
            label={say.relation.kind}
            value={kind}
            options={(['PART_OF', 'FLOW_OF', 'NARROWER', 'STAGE'] as const).map((value) => ({
              ...{ value, label: say.relationKinds[value] },
            }))}
            choose={(chosen) => set(place, { kind: chosen, ...(chosen !== 'PART_OF' && { complete: false }) })}
          />
          {text(place, 'to')}
          {kind === 'PART_OF' && (
            <Checkbox
              label={say.relation.complete}
              checked={complete}
              onChange={(_event, { checked }) => set(place, { complete: checked === true })}
            />
          )}
          {kind === 'STAGE' && text(place, 'stage')}
          {kind === 'STAGE' && text(place, 'toStage')}
          <Button size="small" onClick={() => change(relations.filter((_, at) => at !== place))}>
            {say.relation.remove}
          </Button>
        </div>
      ))}
      <Button size="small" className={styles.add} onClick={() => change([...relations, FIRST])}>
        {say.relation.add}
      </Button>
    </fieldset>
  );
}
