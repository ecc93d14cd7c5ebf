import { makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { figureWords } from '../../data/rules/figure/comparator.ts';
import type { CellKey } from '../../data/sheet/formula/plan-argument.ts';
import type { Selected, SelectedCall } from '../excel/selection.ts';
import { CellSource } from '../figure/CellSource.tsx';
import { HandInLater } from '../figure/correct/HandInLater.tsx';
import { CELL_FUNCTIONS } from '../functions/table.ts';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { RowSentence } from '../parts/RowSentence.tsx';
import { useLanguage, useWords } from '../words/use-words.ts';
import { FormulaTools } from './FormulaTools.tsx';
import { useOutOfOrder } from './use-out-of-order.ts';
import { useSelection } from './use-selection.ts';

const useStyles = makeStyles({
  view: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    maxWidth: '760px',
  },
  head: { display: 'grid' },
  title: { margin: 0 },
  explained: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  words: { color: tokens.colorNeutralForeground2 },
  frozen: { overflowWrap: 'anywhere' },
});

/** Answers the column of a linked table whose value a function has. */
function kindOf(name: string): string {
  return CELL_FUNCTIONS.find(({ id }) => id === name)?.column ?? '';
}

/** Keys the answer: while another key is asked for, nothing of the last cell may be shown under its name. */
function textOf(key: CellKey): string {
  return JSON.stringify(key);
}

function FrozenSource({ selected }: { selected: Extract<Selected, { kind: 'frozen' }> }): ReactNode {
  const styles = useStyles();
  const { source } = useWords();
  const { cell, ledger } = selected.frozen;
  const { revision: number = 0, revisionName } = cell.source ?? {};
  const order = useOutOfOrder(ledger === null ? undefined : { ledger, revision: number, revisionName });
  return (
    <>
      <Text block className={styles.frozen}>
        {source.frozen(cell.call ?? '')}
      </Text>
      {cell.source && (
        <Text size={200} block className={styles.frozen}>
          {source.frozenFrom(cell.source.words, cell.source.revision)}
        </Text>
      )}
      {order === 'BEHIND' && <Text block>{source.behind(number)}</Text>}
      {order !== 'FORKED' && cell.key && (
        <CellSource key={textOf(cell.key)} of={cell.key} kind={kindOf(cell.call ?? '')} held={selected} />
      )}
      {order === 'FORKED' && <Text block>{source.forked}</Text>}
    </>
  );
}

function Calls({ calls }: { calls: SelectedCall[] }): ReactNode {
  const { source } = useWords();
  return calls.map(({ name, key }, at) =>
    key ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: two calls of a formula may be alike
      <CellSource key={`${at} ${textOf(key)}`} of={key} kind={kindOf(name)} isFormula />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Text key={at}>{name === 'GRID' ? source.wholeTable : source.computed(name)}</Text>
    ),
  );
}

function TableSource({ selected }: { selected: Extract<Selected, { kind: 'table' }> }): ReactNode {
  const styles = useStyles();
  const { source } = useWords();
  const language = useLanguage();
  const { subject, definition } = selected;
  const order = useOutOfOrder(definition);
  if (order === 'FORKED') return <Text>{source.forked}</Text>;
  if (!subject) return <Text className={styles.words}>{source.notOurs}</Text>;
  return (
    <>
      {order === 'BEHIND' && <Text>{source.behind(definition.revision)}</Text>}
      {subject.kind === '' && <Text className={styles.words}>{source.ownColumn}</Text>}
      {selected.isTypedOver && (
        <Text size={200} className={styles.words}>
          {source.typedOver}
        </Text>
      )}
      <RowSentence key={selected.rowKey} definition={definition} rowKey={selected.rowKey} />
      <CellSource
        key={textOf(subject.key)}
        of={subject.key}
        kind={subject.kind}
        months={subject.months}
        held={selected}
        correct={(figure) => (
          <HandInLater
            key={selected.place}
            figure={{ id: figure.id, words: figureWords(figure, language) }}
            held={selected}
          />
        )}
      />
    </>
  );
}

function Explained({ selected, read }: { selected: Selected; read: () => void }): ReactNode {
  const styles = useStyles();
  const { source } = useWords();
  switch (selected.kind) {
    case 'none':
      return <Text className={styles.words}>{source.none}</Text>;
    case 'table-fault':
      return <FaultMessage fault={selected.fault} retry={read} />;
    case 'frozen':
      return <FrozenSource selected={selected} />;
    case 'table':
      return <TableSource selected={selected} />;
    case 'filled':
      return (
        <>
          <Text>{source.filled(selected.anchor, [...new Set(selected.calls.map(({ name }) => name))])}</Text>
          {selected.subject ? (
            <CellSource
              key={textOf(selected.subject.key)}
              of={selected.subject.key}
              kind={selected.subject.kind}
              held={selected}
            />
          ) : (
            <Calls calls={selected.calls} />
          )}
        </>
      );
    default:
      return <Calls calls={selected.calls} />;
  }
}

/** Shows the source of the number in the selected cell, and the tools for formulas. */
export function SourceView(): ReactNode {
  const styles = useStyles();
  const { source } = useWords();
  const { selected, fault, read } = useSelection();
  return (
    <section className={styles.view} aria-labelledby="source-title">
      <div className={styles.head}>
        <h2 className={styles.title} id="source-title">
          <Text weight="semibold">{selected ? source.of(selected.place, selected.text) : source.title}</Text>
        </h2>
        {selected?.kind === 'table' && selected.header !== '' && (
          <Text size={200} className={styles.words}>
            {source.column(selected.header)}
          </Text>
        )}
      </div>
      {fault !== undefined && <FaultMessage fault={fault} retry={() => void read()} />}
      {selected === undefined && fault === undefined && <Spinner size="tiny" label={source.reading} />}
      <div className={styles.explained} aria-live="polite">
        {selected && <Explained selected={selected} read={() => void read()} />}
      </div>
      <FormulaTools done={() => void read()} />
    </section>
  );
}
