import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { figureWords } from '../../data/rules/figure/comparator.ts';
import { ALL_SCOPES } from '../../data/rules/figure/scope.ts';
import { nameIn, scopedName } from '../../data/rules/message/message.ts';
import { unitWords } from '../../data/rules/number/unit.ts';
import type { NamedIndicator } from '../ask/named-indicator.ts';
import {
  FigureHistory as FigureHistoryQuery,
  type FigureLineFragment,
  type FigureShownFragment,
} from '../ask/operations.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { ChartKey, type KeyEntry } from '../parts/chart/ChartKey.tsx';
import { copyText } from '../parts/copy-text.ts';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Pictured } from '../state/Pictured.tsx';
import { periodName } from '../state/table-draft.ts';
import { useLabels, useLanguage, useWords } from '../words/use-words.ts';
import { type HistoryLine, type HistoryPoint, historyOf, type ToldHistory } from './figure-history.ts';
import { ownerCode } from './figure-table.ts';
import { HistoryChart } from './HistoryChart.tsx';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  note: { color: tokens.colorNeutralForeground3 },
  scroll: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& th, & td': {
      textAlign: 'start',
      verticalAlign: 'top',
      fontWeight: tokens.fontWeightRegular,
      padding: `2px ${tokens.spacingHorizontalS} 2px 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& thead th': { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  },
  // The documents' names get the width that the other columns leave.
  document: { minWidth: '9em' },
  number: { whiteSpace: 'nowrap' },
  shown: { backgroundColor: tokens.colorNeutralBackground3 },
  copy: { justifySelf: 'start' },
});

/** The most lines asked for at once. Beyond them the first are shown. */
const MOST = 500;

/** A line of the table in words: number, period, kind, figure, document. */
function useLineWords(): (line: HistoryLine) => string[] {
  const words = useWords();
  const labels = useLabels();
  const language = useLanguage();
  return ({ number, figure }) => {
    const { authority, stretch, role, citation } = figure;
    const kind = [labels.roles[role], authority && labels.authorities[authority], stretch && labels.stretch];
    const { title, publishedOn } = citation.document;
    return [
      String(number),
      periodName(figure.period, language),
      kind.filter(Boolean).join(' '),
      figureWords(figure, language),
      `${words.figures.document(title)} ${words.figures.publishedOn(publishedOn)}`,
    ];
  };
}

function Table({ lines, label, of }: { lines: HistoryLine[]; label: string; of: string }): ReactNode {
  const styles = useStyles();
  const { history } = useWords();
  const say = useLineWords();
  const [isCopied, setIsCopied] = useState<boolean>();
  const headers = [history.number, history.period, history.kind, history.figure, history.document];
  const copy = async () => {
    const rows = [headers, ...lines.map(say)];
    setIsCopied(await copyText(rows.map((row) => row.join('\t')).join('\n')));
  };
  return (
    <>
      {/* Scrolls where a document's name leaves no room, and so must be reached by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus */}
      {/* biome-ignore lint/a11y/useSemanticElements: no field set, and no landmark of the page */}
      <div role="group" className={styles.scroll} tabIndex={0} aria-label={label}>
        <table className={styles.table}>
          <thead>
            <tr>
              {headers.map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.figure.id} className={line.figure.id === of ? styles.shown : undefined}>
                {say(line).map((text, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns stay
                  <td key={at} className={at === 4 ? styles.document : at === 3 ? styles.number : undefined}>
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button
        className={styles.copy}
        data-no-picture=""
        size="small"
        appearance="subtle"
        icon={<CopyRegular />}
        onClick={() => void copy()}
      >
        {history.copy}
      </Button>
      <Text role="status" size={200} data-no-picture="">
        {isCopied !== undefined && (isCopied ? history.copied : history.notCopied)}
      </Text>
    </>
  );
}

function Chart({ told, title }: { told: ToldHistory; title: string }): ReactNode {
  const styles = useStyles();
  const { history } = useWords();
  const language = useLanguage();
  const { points, unit, lines } = told;
  const name = useCallback(
    (point: HistoryPoint) =>
      point.figures
        .map(
          (one) => `${figureWords(one, language)} ${one.citation.document.title} ${periodName(one.period, language)}`,
        )
        .join('\n'),
    [language],
  );
  const off = lines.length - points.reduce((count, one) => count + one.numbers.length, 0);
  const has = (role: string) => points.some((one) => one.role === role);
  const key: (KeyEntry | false)[] = [
    has('TARGET') && { shape: 'goal', colour: 'goal', label: history.goal },
    has('ACTUAL') && { shape: 'result', colour: 'result', label: history.result },
    has('ESTIMATE') && { shape: 'estimate', colour: 'result', label: history.estimate },
  ];
  if (points.length < 2)
    return (
      <Text size={200} className={styles.note}>
        {history.onlyTable}
      </Text>
    );
  return (
    <>
      <ChartKey label={title} entries={key.filter((entry) => entry !== false)} />
      <HistoryChart points={points} name={name} label={`${title}。${history.chart(points.length)}`} />
      <Text size={200} className={styles.note}>
        {[
          unit !== null && history.unit(unitWords(unit, language) ?? unit),
          history.chart(points.length),
          history.goalHint,
          off > 0 && history.offChart(off),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </>
  );
}

/** Draws and lists the goals, estimates and results of every document for one key over time. */
export function FigureHistory({
  indicator,
  figure,
}: {
  indicator: NamedIndicator;
  figure: FigureShownFragment;
}): ReactNode {
  const styles = useStyles();
  const { history } = useWords();
  const labels = useLabels();
  const language = useLanguage();
  const { measure, rankOf, scope, district, owner } = figure;
  const asked = useAnswer(FigureHistoryQuery, {
    owner: ownerCode(figure),
    indicator: indicator.code,
    measure,
    scope: scope?.code ?? ALL_SCOPES,
    first: MOST,
  });
  const found = asked.answer?.figures;
  const told = useMemo(() => {
    const nodes: (FigureLineFragment & { rankOf: unknown })[] = found?.edges.map((edge) => edge.node) ?? [];
    return historyOf(nodes.filter((one) => one.rankOf === rankOf));
  }, [found, rankOf]);
  const of = [
    district ? nameIn(district, language) : owner,
    scopedName(indicator, scope, language),
    labels.measures[measure],
  ];
  const title = history.title(of.join(' '));
  if (asked.fault !== undefined) return <FaultMessage fault={asked.fault} retry={asked.retry} />;
  if (!found) return <Loading rows={1} height={96} />;
  return (
    <div className={styles.part}>
      <h3 className={styles.title}>
        <Text size={200} weight="semibold">
          {title}
        </Text>
      </h3>
      <Pictured title={title}>
        <Chart told={told} title={title} />
        <Table lines={told.lines} label={title} of={figure.id} />
      </Pictured>
      {found.totalCount > found.edges.length && (
        <Text size={200}>{history.truncated(found.edges.length, found.totalCount)}</Text>
      )}
    </div>
  );
}
