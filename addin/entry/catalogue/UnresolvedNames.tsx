import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Link,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { nameIn } from '../../../data/rules/message/message.ts';
import { act } from '../../ask/act.ts';
import {
  AddAlias,
  UnresolvedNames as Asked,
  type ProposedFragment,
  type UnresolvedNamesQuery,
} from '../../ask/office.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { WorkButton } from '../../parts/WorkButton.tsx';
import { goTo } from '../../state/entry-place.ts';
import { useLivePages } from '../../state/use-live-pages.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { useAct } from '../publish/use-act.ts';
import { ProposedDraft } from './ProposedDraft.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  name: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  about: { color: tokens.colorNeutralForeground2 },
});

type UnresolvedName = UnresolvedNamesQuery['unresolvedNames']['nodes'][number];

const PAGE = 50;

/** A name that nobody could resolve: the drafts that wait for it, and the indicators of which it may be another name. */
function Name({ name, isSteward }: { name: UnresolvedName; isSteward: boolean }): ReactNode {
  const styles = useStyles();
  const { catalogue: say } = useOfficeWords();
  const language = useLanguage();
  const doing = useAct<ProposedFragment>();
  const { kind, printed, itemCount, drafts, nearest, nearestNames } = name;
  return (
    <li className={styles.name}>
      <span className={styles.line}>
        <Text weight="semibold">{printed}</Text>
        <Text size={200} className={styles.about}>
          {say.waits(say.kinds[kind], itemCount)}
        </Text>
        {drafts.map(({ number, title }) => (
          <Link key={number} as="button" onClick={() => goTo({ page: 'drafts', draft: number })}>
            {title}
          </Link>
        ))}
      </span>
      <span className={styles.line}>
        {nearest.length + nearestNames.length === 0 && <Text size={200}>{say.nothingNear}</Text>}
        {nearest.map((one) =>
          isSteward ? (
            <Button
              key={one.code}
              size="small"
              disabled={doing.isDoing || doing.done !== undefined}
              onClick={() =>
                doing.begin((requestId) => act(AddAlias, { indicator: one.code, name: printed }, { requestId }))
              }
            >
              {say.asAliasOf(nameIn(one, language))}
            </Button>
          ) : (
            <Text key={one.code} size={200}>
              {say.near(nameIn(one, language))}
            </Text>
          ),
        )}
        {nearestNames.map((near) => (
          <Text key={near} size={200}>
            {say.near(near)}
          </Text>
        ))}
      </span>
      <ProposedDraft doing={doing} />
    </li>
  );
}

/** The names that files printed and nobody could resolve. It shows nothing where there are none. */
export function UnresolvedNames({ isSteward }: { isSteward: boolean }): ReactNode {
  const styles = useStyles();
  const { catalogue: say } = useOfficeWords();
  const words = useWords();
  const asked = useLivePages(
    Asked,
    { first: PAGE },
    { page: (answer: UnresolvedNamesQuery) => answer.unresolvedNames },
  );
  const { nodes = [], totalCount = 0, fault, retry } = asked;
  if (fault !== undefined) return <FaultMessage fault={fault} retry={retry} />;
  if (totalCount === 0) return null;
  return (
    <Accordion collapsible>
      <AccordionItem value="names">
        <AccordionHeader size="small">{say.unresolved(totalCount)}</AccordionHeader>
        <AccordionPanel>
          <ul className={styles.list}>
            {nodes.map((name) => (
              <Name key={`${name.kind} ${name.printed}`} name={name} isSteward={isSteward} />
            ))}
          </ul>
          {asked.hasMore && (
            <WorkButton size="small" work={asked.more}>
              {words.goals.more}
            </WorkButton>
          )}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
