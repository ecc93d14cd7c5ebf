import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowRightRegular, CopyRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { CellChange } from '../../../data/sheet/refresh/cell-change.ts';
import type { KeptResult } from '../../../data/sheet/refresh/kept-result.ts';
import type { RefreshReport } from '../../../data/sheet/refresh/linked-table.ts';
import type { NewsItem } from '../../ask/table-news.ts';
import { HandInLater } from '../../figure/correct/HandInLater.tsx';
import { copyText } from '../../parts/copy-text.ts';
import { useLabels, useWords } from '../../words/use-words.ts';
import {
  type ChangedRow,
  changedRows,
  headlineOf,
  itemsByFigure,
  newsKind,
  newsSource,
  reportText,
  restOf,
} from './refresh-text.ts';

const useStyles = makeStyles({
  news: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  row: { paddingLeft: tokens.spacingHorizontalS, borderLeft: `3px solid ${tokens.colorBrandStroke2}` },
  kept: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`,
  },
  where: { display: 'block', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  change: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalXS },
  header: { color: tokens.colorNeutralForeground3 },
  cells: { fontVariantNumeric: 'tabular-nums' },
  before: { color: tokens.colorNeutralForeground3 },
  go: { minWidth: 'auto', padding: `0 ${tokens.spacingHorizontalXS}`, fontVariantNumeric: 'tabular-nums' },
  source: { display: 'block', color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere', flexBasis: '100%' },
  kind: { justifySelf: 'start' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** A longer list is better read in the sheet, or copied. */
const SHOWN_ROWS = 20;

const KIND_COLORS = { ADDED: 'success', CORRECTED: 'warning', RETIRED: 'danger' } as const;

function BeforeAfter({ change }: { change: CellChange }): ReactNode {
  const styles = useStyles();
  const { links } = useWords();
  return (
    <span className={styles.cells}>
      <del className={styles.before}>{change.beforeText || links.empty}</del>{' '}
      <ArrowRightRegular aria-label={links.became} /> <ins>{change.afterText || links.empty}</ins>
    </span>
  );
}

/** Tells whether a figure is new or corrected, and by which document. */
function NewsStatement({ item }: { item: NewsItem }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const labels = useLabels();
  return (
    <>
      <Badge className={styles.kind} size="small" appearance="tint" color={KIND_COLORS[item.kind]}>
        {newsKind(item, words)}
      </Badge>
      <Text size={200} className={styles.source}>
        {newsSource(item, words, labels.standings[item.figure.citation.document.standing])}
      </Text>
    </>
  );
}

interface RowProps {
  row: ChangedRow;
  goTo: ((change: CellChange) => void) | undefined;
}

/** Lists the cells of one row that changed. Each published figure names the kind of news and its source. */
function Row({ row, goTo }: RowProps): ReactNode {
  const styles = useStyles();
  const words = useWords();
  return (
    <li className={styles.row}>
      <Text size={200} className={styles.where}>
        {row.label}
      </Text>
      {row.changes.map(({ change, item }) => (
        <div key={change.column} className={styles.change}>
          <Text size={200} className={styles.header}>
            {change.header}
          </Text>
          {goTo ? (
            <Button
              className={styles.go}
              size="small"
              appearance="transparent"
              title={words.links.goToCell(change.header)}
              onClick={() => goTo(change)}
            >
              <BeforeAfter change={change} />
            </Button>
          ) : (
            <Text size={200}>
              <BeforeAfter change={change} />
            </Text>
          )}
          {item && <NewsStatement item={item} />}
        </div>
      ))}
    </li>
  );
}

interface KeptProps {
  result: KeptResult;
  item: NewsItem | undefined;
  answer: RefreshNewsProps['answerKept'];
}

/** Shows a result that the user typed where another is published now. It stays until the user decides otherwise. */
function Kept({ result, item, answer }: KeptProps): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { links } = words;
  return (
    <li className={styles.kept}>
      <Text size={200} className={styles.where}>
        {result.label}
      </Text>
      <Text size={200}>
        <span className={styles.header}>{result.header}</span> {links.keptAsked(result.mineText, result.theirsText)}
      </Text>
      {item && <NewsStatement item={item} />}
      {answer && (
        <span className={styles.actions}>
          <Button size="small" onClick={() => answer(result, 'MINE')}>
            {links.keepMine}
          </Button>
          <Button size="small" onClick={() => answer(result, 'THEIRS')}>
            {links.takeTheirs}
          </Button>
        </span>
      )}
      {answer && result.figureId !== null && (
        <HandInLater
          figure={{ id: result.figureId, words: result.theirsText }}
          held={{ value: result.mine, text: result.mineText, isFormula: result.isFormula === true }}
        />
      )}
    </li>
  );
}

/** Copies the whole report to the clipboard. */
function CopyReport({ text }: { text: () => string }): ReactNode {
  const styles = useStyles();
  const { links } = useWords();
  const [isCopied, setCopied] = useState<boolean>();
  return (
    <div className={styles.actions}>
      <Button size="small" icon={<CopyRegular />} onClick={() => void copyText(text()).then(setCopied)}>
        {links.copyReport}
      </Button>
      <Text size={200} role="status">
        {isCopied === undefined ? '' : isCopied ? links.copiedReport : links.copyFailed}
      </Text>
    </div>
  );
}

export interface RefreshNewsProps {
  report: RefreshReport;
  /** The news since the table's old revision. Without them changes are shown without their kind. */
  items?: NewsItem[];
  /** The first line of the copied text. */
  title?: string;
  /** Selects the cell that changed, where there is a sheet to select it in. */
  goTo?: ((change: CellChange) => void) | undefined;
  /** Decides about a result that the user typed over a published one. Without it the report only names them. */
  answerKept?: ((result: KeptResult, whose: 'MINE' | 'THEIRS') => void) | undefined;
}

/** Shows what a refresh changed: old and new value of each cell, the reason, and what happened to rows. */
export function RefreshNews({ report, items = [], title = '', goTo, answerKept }: RefreshNewsProps): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const labels = useLabels();
  const rows = changedRows(report.changes, items);
  const byFigure = itemsByFigure(items);
  const shown = rows.slice(0, SHOWN_ROWS);
  const hidden = rows.slice(SHOWN_ROWS).reduce((count, row) => count + row.changes.length, 0);
  const rest = [...(hidden > 0 ? [words.links.moreChanges(hidden)] : []), ...restOf(report, words)];
  const asked = report.kept.filter(({ isAsked }) => isAsked);
  const isWorthCopying = report.changes.length + report.added.length + report.gone.length + asked.length > 0;
  return (
    <div className={styles.news}>
      <Text size={200} weight="semibold" role="status">
        {headlineOf(report, words)}
      </Text>
      <ul className={styles.list}>
        {shown.map((row) => (
          <Row key={row.rowKey} row={row} goTo={goTo} />
        ))}
      </ul>
      {asked.length > 0 && (
        <ul className={styles.list}>
          {asked.map((result) => (
            <Kept
              key={`${result.rowKey} ${result.column}`}
              result={result}
              item={byFigure.get(result.figureId ?? '')}
              answer={answerKept}
            />
          ))}
        </ul>
      )}
      {rest.map((line) => (
        <Text key={line} size={200}>
          {line}
        </Text>
      ))}
      {isWorthCopying && <CopyReport text={() => reportText({ title, report, items }, words, labels.standings)} />}
    </div>
  );
}
