import { Field, Input, Textarea } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { nameIn } from '../../../data/rules/message/message.ts';
import { act } from '../../ask/act.ts';
import { ChangeDistrict, ChangeScope, ProposeDistrict, type ProposedFragment, ProposeScope } from '../../ask/office.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useLanguage } from '../../words/use-words.ts';
import { useAct } from '../publish/use-act.ts';
import { CatalogueForm } from './CatalogueForm.tsx';
import { linesIn } from './facts.ts';
import type { PlainKind, PlainThing } from './plain-thing.ts';
import { useFieldStyles } from './use-field-styles.ts';

/** The texts of the form. */
type Typed = Record<'code' | 'name' | 'nameEn' | 'within' | 'aliases', string>;

/** The word for the scope of the indicator itself. */
const ALL = 'ALL';

function typedOf({ code, name, nameEn, within, isWithinAll, aliases }: PlainThing): Typed {
  return { code, name, nameEn, within: isWithinAll ? ALL : (within?.name ?? ''), aliases: aliases.join('\n') };
}

/** Sends what is told of a new thing, or what is told otherwise of one that is there. */
function sent(kind: PlainKind, { before, now }: { before: Typed; now: Typed }, requestId: string) {
  const isNew = before.code === '';
  const told = (field: keyof Typed) => (isNew ? now[field].trim() !== '' : now[field].trim() !== before[field]);
  const facts = {
    ...(told('name') && { name: now.name.trim() }),
    ...(told('nameEn') && { nameEn: now.nameEn.trim() }),
  };
  const within = told('within') ? { within: now.within.trim() || null } : {};
  const parent = told('within') ? { parent: now.within.trim() || null } : {};
  const aliases = told('aliases') ? { aliases: linesIn(now.aliases) } : {};
  const named = { ...facts, code: now.code.trim(), name: now.name.trim() };
  if (kind === 'DISTRICT')
    return isNew
      ? act(ProposeDistrict, { district: { ...named, ...parent } }, { requestId })
      : act(ChangeDistrict, { district: before.code, change: { ...facts, ...parent } }, { requestId });
  return isNew
    ? act(ProposeScope, { scope: { ...named, ...within, ...aliases } }, { requestId })
    : act(ChangeScope, { scope: before.code, change: { ...facts, ...within, ...aliases } }, { requestId });
}

/** Lets a steward tell the facts of a district or a scope, which become a draft. */
export function PlainForm(props: { kind: PlainKind; before: PlainThing; close: () => void }): ReactNode {
  const { kind, close } = props;
  const styles = useFieldStyles();
  const { catalogue: say } = useOfficeWords();
  const language = useLanguage();
  const before = typedOf(props.before);
  const [now, setNow] = useState(before);
  const doing = useAct<ProposedFragment>();
  const isNew = before.code === '';
  const isChanged = JSON.stringify(now) !== JSON.stringify(before);
  const isTold = now.name.trim() !== '' && (isNew ? now.code.trim() !== '' : isChanged);
  const text = (field: keyof Typed, label: string, hint?: string) => (
    <Field className={styles.field} label={label} {...(hint !== undefined && { hint })}>
      <Input
        size="small"
        className={styles.input}
        value={now[field]}
        onChange={(_event, { value }) => setNow({ ...now, [field]: value })}
      />
    </Field>
  );
  return (
    <CatalogueForm
      title={isNew ? say.addThing[kind] : say.editTitle(nameIn(props.before, language))}
      label={say.propose}
      isReady={isTold && doing.done === undefined}
      send={() => doing.begin((requestId) => sent(kind, { before, now }, requestId))}
      {...{ doing, close }}
    >
      <div className={styles.fields}>
        {isNew && text('code', say.facts.code, say.thingCodes[kind])}
        {text('name', say.facts.name)}
        {text('nameEn', say.facts.nameEn)}
        {text('within', say.thingWithin[kind])}
      </div>
      {kind === 'SCOPE' && (
        <Field label={say.facts.aliases} hint={say.oneALine} className={styles.field}>
          <Textarea
            className={styles.input}
            value={now.aliases}
            onChange={(_event, { value }) => setNow({ ...now, aliases: value })}
          />
        </Field>
      )}
    </CatalogueForm>
  );
}
