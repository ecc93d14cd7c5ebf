import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { nameIn } from '../../../data/rules/message/message.ts';
import { CatalogueDistricts, CatalogueScopes } from '../../ask/office.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { useLive } from '../../state/use-live.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useLanguage } from '../../words/use-words.ts';
import { PlainForm } from './PlainForm.tsx';
import { districtThing, NO_THING, type PlainKind, type PlainThing, scopeThing } from './plain-thing.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM, maxWidth: '760px' },
  add: { justifySelf: 'start' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  thing: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  about: { color: tokens.colorNeutralForeground2 },
});

/** The districts of the catalogue, or its scopes. */
function useThings(kind: PlainKind) {
  const districts = useLive(CatalogueDistricts, kind === 'DISTRICT' ? {} : null);
  const scopes = useLive(CatalogueScopes, kind === 'SCOPE' ? {} : null);
  const things =
    kind === 'DISTRICT' ? districts.answer?.districts.map(districtThing) : scopes.answer?.scopes.map(scopeThing);
  return {
    things,
    fault: districts.fault ?? scopes.fault,
    retry: kind === 'DISTRICT' ? districts.retry : scopes.retry,
  };
}

/** The districts or the scopes of the dictionary, each with what it lies in. Stewards add and change them. */
export function PlainThings({ kind, isSteward }: { kind: PlainKind; isSteward: boolean }): ReactNode {
  const styles = useStyles();
  const { catalogue: say, entry } = useOfficeWords();
  const language = useLanguage();
  const { things, fault, retry } = useThings(kind);
  const [edited, setEdited] = useState<PlainThing>();
  const close = () => setEdited(undefined);
  if (edited) return <PlainForm key={edited.code} kind={kind} before={edited} close={close} />;
  const aboutOf = ({ code, within, isWithinAll, aliases }: PlainThing) =>
    [
      code,
      isWithinAll ? say.withinAll : '',
      within === null ? '' : say.liesIn(nameIn(within, language)),
      aliases.join(entry.comma),
    ].filter((part) => part !== '');
  return (
    <div className={styles.all}>
      {isSteward && (
        <Button size="small" className={styles.add} onClick={() => setEdited(NO_THING)}>
          {say.addThing[kind]}
        </Button>
      )}
      {fault !== undefined && <FaultMessage fault={fault} retry={retry} />}
      {things === undefined && fault === undefined && <Loading rows={6} height={40} />}
      <ul className={styles.list} aria-label={say.thingLists[kind]}>
        {(things ?? []).map((thing) => (
          <li key={thing.code} className={styles.thing} data-thing={thing.code}>
            <span className={styles.words}>
              <span>{nameIn(thing, language)}</span>
              <Text size={200} className={styles.about}>
                {aboutOf(thing).join(' · ')}
              </Text>
            </span>
            {isSteward && (
              <Button size="small" aria-label={say.editTitle(nameIn(thing, language))} onClick={() => setEdited(thing)}>
                {say.edit}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
