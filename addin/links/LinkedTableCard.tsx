import {
  Badge,
  Button,
  Card,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowSyncRegular, EditRegular, LinkRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { LinkedTable } from '../../data/sheet/refresh/linked-table.ts';
import type { LedgerRevision } from '../ask/ledger-state.ts';
import type { ListedNews } from '../ask/table-news.ts';
import { ActionOutcome, type OutcomeState } from '../parts/ActionOutcome.tsx';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import {
  askedDay,
  currencyOf,
  type Links,
  type Refreshed,
  refusedCurrency,
  titleOf,
  useLinks,
} from '../state/links-context.ts';
import { usePane } from '../state/pane-context.ts';
import { draftOf } from '../state/table-edit.ts';
import { useWords } from '../words/use-words.ts';
import type { PaneWords } from '../words/zh.ts';
import { LinkedTableMenu } from './LinkedTableMenu.tsx';
import { RefreshNews } from './news/RefreshNews.tsx';

const useStyles = makeStyles({
  card: { boxShadow: 'none', border: `1px solid ${tokens.colorNeutralStroke2}`, gap: tokens.spacingVerticalS },
  words: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' },
  name: { overflowWrap: 'anywhere' },
  about: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  state: { justifySelf: 'start', marginTop: tokens.spacingVerticalXS, height: 'auto', whiteSpace: 'normal' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type BadgeColor = 'success' | 'warning' | 'informative';

/** Words how current the table is. Undefined where its own fault says more, or nothing is known. */
function stateOf(
  table: LinkedTable,
  of: { revision: LedgerRevision | undefined; news: ListedNews | undefined; refreshed: Refreshed | undefined },
  { links }: PaneWords,
): { text: string; color: BadgeColor } | undefined {
  const { revision, news, refreshed } = of;
  const latest = revision?.number ?? 0;
  if (table.state === 'copy') return { text: links.copy, color: 'informative' };
  switch (refusedCurrency(table, refreshed) ?? currencyOf(table, revision, news)) {
    case 'forked':
      return { text: links.forked(table.definition?.revision ?? 0), color: 'warning' };
    case 'ahead':
      return { text: links.ahead(table.definition?.revision ?? 0), color: 'warning' };
    case 'current':
      return { text: links.current, color: 'success' };
    case 'no-news':
      return { text: links.noNews(latest), color: 'success' };
    case 'news':
      return { text: links.news(news?.items.length ?? 0, news?.isMore ?? false), color: 'warning' };
    case 'newer':
      return { text: links.newer(latest), color: 'informative' };
    default:
      return undefined;
  }
}

function aboutOf({ sheet, at, definition }: LinkedTable, { links }: PaneWords): string {
  const place = `${sheet}!${at}`;
  if (!definition) return place;
  return `${place} · ${links.version(definition.revision, askedDay(definition))}`;
}

function RefreshOutcome({
  table,
  links,
  failed,
}: {
  table: LinkedTable;
  links: Links;
  failed: (fault: unknown) => void;
}) {
  const refreshed = links.refreshedOf(table.id);
  if (refreshed === undefined) return null;
  const { relink, refresh } = links;
  if ('fault' in refreshed) {
    const again = table.state === 'lost-definition' ? relink : refresh;
    const anyway = () => void refresh(table, { anyRevision: true });
    return <FaultMessage fault={refreshed.fault} retry={() => void again(table)} anyway={anyway} />;
  }
  return (
    <RefreshNews
      {...refreshed}
      title={titleOf(table)}
      goTo={(change) => void links.goToChange(table, change).catch(failed)}
      answerKept={(result, whose) => void links.answerKept(table, result, whose)}
    />
  );
}

/** Refreshes the table; one that lost its definition is linked again by its row keys instead. */
function RefreshButton({ table }: { table: LinkedTable }): ReactNode {
  const { links: words } = useWords();
  const { progress, refresh, relink } = useLinks();
  const { definition, state, lost } = table;
  const isLost = state === 'lost-definition';
  const isMine = progress?.id === table.id;
  const isPossible = isLost ? lost !== null : definition !== null;
  return (
    <Button
      size="small"
      aria-label={isLost ? undefined : words.refreshNamed(titleOf(table))}
      icon={isMine ? <Spinner size="tiny" /> : isLost ? <LinkRegular /> : <ArrowSyncRegular />}
      disabledFocusable={!isPossible || progress !== undefined}
      onClick={() => void (isLost ? relink(table) : refresh(table))}
    >
      {isMine ? words.refreshing : isLost ? words.relink : words.refresh}
    </Button>
  );
}

/** Opens the table's query as a draft. */
function EditButton({ table, tell }: { table: LinkedTable; tell: (outcome: OutcomeState | undefined) => void }) {
  const { links: words } = useWords();
  const { progress } = useLinks();
  const { catalogue, setDraft, show } = usePane();
  const { definition, state } = table;
  if (state !== 'linked' || !definition) return null;
  const title = titleOf(table);
  const edit = async () => {
    tell(undefined);
    try {
      const editing = { id: table.id, name: table.name, title };
      setDraft(await draftOf(definition, editing, catalogue.answer?.districts ?? []));
      show('table');
    } catch (fault) {
      tell({ fault, retry: () => void edit() });
    }
  };
  return (
    <Button
      size="small"
      icon={<EditRegular />}
      aria-label={words.editNamed(title)}
      disabledFocusable={progress !== undefined}
      onClick={() => void edit()}
    >
      {words.edit}
    </Button>
  );
}

/** Tells why a table cannot simply be refreshed. Renders nothing where it can. */
function Trouble({ table }: { table: LinkedTable }): ReactNode {
  const { links: words } = useWords();
  const { read } = useLinks();
  const { state, fault, lost } = table;
  if (state === 'lost-definition')
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{lost ? words.lostDefinition : words.notRelinkable}</MessageBarBody>
      </MessageBar>
    );
  return fault === null ? null : <FaultMessage fault={fault} retry={() => void read()} />;
}

/** Shows one linked table: its title, how current it is, what can be done with it, and what its refresh brought. */
export function LinkedTableCard({ table }: { table: LinkedTable }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { revision } = usePane();
  const links = useLinks();
  const [outcome, setOutcome] = useState<OutcomeState>();
  const state = stateOf(
    table,
    { revision, news: links.newsOf(table.id), refreshed: links.refreshedOf(table.id) },
    words,
  );
  return (
    <Card className={styles.card} size="small">
      <div className={styles.words}>
        <Text className={styles.name}>{titleOf(table)}</Text>
        <Text size={200} className={styles.about}>
          {aboutOf(table, words)}
        </Text>
        {state && (
          <Badge className={styles.state} appearance="tint" color={state.color}>
            {state.text}
          </Badge>
        )}
      </div>
      <div className={styles.actions}>
        <RefreshButton table={table} />
        <EditButton table={table} tell={setOutcome} />
        <LinkedTableMenu table={table} tell={setOutcome} />
      </div>
      <Trouble table={table} />
      <ActionOutcome outcome={outcome} />
      <RefreshOutcome table={table} links={links} failed={(fault) => setOutcome({ fault })} />
    </Card>
  );
}
