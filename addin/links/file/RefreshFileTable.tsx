import { Badge, Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { LinkedFileTable } from '../../../data/sheet/file/workbook-file.ts';
import type { KeptResult } from '../../../data/sheet/refresh/kept-result.ts';
import type { LedgerRevision } from '../../ask/ledger-state.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { askedDay, currencyOf, refusedCurrency } from '../../state/links-context.ts';
import { usePane } from '../../state/pane-context.ts';
import { useWords } from '../../words/use-words.ts';
import type { PaneWords } from '../../words/zh.ts';
import { RefreshNews } from '../news/RefreshNews.tsx';
import type { FileOutcome } from './use-file-refresh.ts';

const useStyles = makeStyles({
  card: { boxShadow: 'none', border: `1px solid ${tokens.colorNeutralStroke2}`, gap: tokens.spacingVerticalS },
  words: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' },
  name: { overflowWrap: 'anywhere' },
  about: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  state: { justifySelf: 'start', marginTop: tokens.spacingVerticalXS, height: 'auto', whiteSpace: 'normal' },
});

function stateOf(
  table: LinkedFileTable,
  of: { revision: LedgerRevision | undefined; outcome: FileOutcome | undefined },
  { links }: PaneWords,
) {
  const { revision, outcome } = of;
  switch (refusedCurrency(table, outcome) ?? currencyOf(table, revision, undefined)) {
    case 'forked':
      return { text: links.forked(table.definition?.revision ?? 0), color: 'warning' } as const;
    case 'ahead':
      return { text: links.ahead(table.definition?.revision ?? 0), color: 'warning' } as const;
    case 'current':
      return { text: links.current, color: 'success' } as const;
    case 'newer':
      return { text: links.newer(revision?.number ?? 0), color: 'informative' } as const;
    default:
      return undefined;
  }
}

interface Props {
  table: LinkedFileTable;
  outcome: FileOutcome | undefined;
  answerKept: (result: KeptResult, whose: 'MINE' | 'THEIRS') => void;
  /** Refreshes the tables of the file once more. */
  retry: () => void;
  /** Refreshes this table although the server's revision does not follow its own. */
  refreshAnyway: () => void;
}

/** Shows a linked table of the file: its title, how current it is, what its refresh brought. */
export function RefreshFileTable({ table, outcome, answerKept, retry, refreshAnyway }: Props): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { revision } = usePane();
  const { definition, fault, name, sheet, address } = table;
  const title = definition?.caption?.[0] ?? name;
  const state = stateOf(table, { revision, outcome }, words);
  const place = `${sheet}!${address}`;
  return (
    <Card className={styles.card} size="small">
      <div className={styles.words}>
        <Text className={styles.name}>{title}</Text>
        <Text size={200} className={styles.about}>
          {definition ? `${place} · ${words.links.version(definition.revision, askedDay(definition))}` : place}
        </Text>
        {state && (
          <Badge className={styles.state} appearance="tint" color={state.color}>
            {state.text}
          </Badge>
        )}
      </div>
      {fault !== null && <FaultMessage fault={fault} />}
      {outcome && 'fault' in outcome && <FaultMessage fault={outcome.fault} retry={retry} anyway={refreshAnyway} />}
      {outcome && 'report' in outcome && <RefreshNews {...outcome} title={title} answerKept={answerKept} />}
    </Card>
  );
}
