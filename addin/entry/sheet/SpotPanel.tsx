import { Button, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { cellAddress, columnLetters } from '../../../data/sheet/grid/address.ts';
import { CARD } from '../../parts/card.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { type CellKind, markKind, SIGNS } from './cell-kind.ts';
import type { AnswerCode, AnswerReach } from './placed-answer.ts';
import { type AnswerOutcome, SayOtherwise, type Suggest } from './SayOtherwise.tsx';
import type { CellMark, ReadTable, ReadThing } from './sheet-data.ts';
import { useMarkStyles } from './sheet-look.ts';
import type { At } from './sheet-move.ts';

const useStyles = makeStyles({
  panel: {
    ...CARD,
    gap: tokens.spacingVerticalS,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'baseline', margin: 0 },
  text: { overflowWrap: 'anywhere' },
  hint: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  mark: {
    padding: '0 6px',
    borderRadius: tokens.borderRadiusSmall,
    '& i': { fontStyle: 'normal', marginRight: '4px' },
  },
  things: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: '2px',
    fontSize: tokens.fontSizeBase200,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  change: { minWidth: 'auto', marginLeft: '6px', padding: '0 4px', height: '20px', verticalAlign: 'baseline' },
  from: { marginLeft: '6px', color: tokens.colorNeutralForeground3, '& button': { fontSize: 'inherit' } },
});

/** The reading of one cell. */
export interface CellReading {
  things: readonly ReadThing[];
  warnings: readonly string[];
}

export interface SpotPanelProps {
  panel: RefObject<HTMLElement | null>;
  at: At;
  reach: AnswerReach;
  /** The reaches that an answer can have here. */
  reaches: readonly AnswerReach[];
  setReach: (reach: AnswerReach) => void;
  code: AnswerCode;
  /** The codes that an answer of this reach can have here. */
  codes: readonly AnswerCode[];
  setCode: (code: AnswerCode) => void;
  table: ReadTable | undefined;
  kind: CellKind;
  text: string | null;
  mark: CellMark | undefined;
  reading: CellReading | undefined;
  /** Shows the cell in which a thing stands. */
  show: (cell: string) => void;
  answer: (code: AnswerCode, value: string) => void;
  outcome?: AnswerOutcome | undefined;
  suggest?: Suggest | undefined;
  isClosed?: boolean | undefined;
  leave: () => void;
}

/** The reach of an answer that says otherwise than a thing which comes from there. */
function reachOf({ from }: ReadThing): AnswerReach {
  if (from === 'ROW') return 'ROW';
  return from === 'COLUMN' ? 'COLUMN' : 'TABLE';
}

function Things(
  props: Pick<SpotPanelProps, 'show'> & { things: readonly ReadThing[]; change: (thing: ReadThing) => void },
) {
  const { things, show, change } = props;
  const styles = useStyles();
  const { sheet, draft } = useOfficeWords();
  return (
    <dl className={styles.things}>
      {things.map((one) => {
        const { thing, said, from, cell } = one;
        return [
          <dt key={`${thing} name`}>{draft.things[thing]}</dt>,
          <dd key={thing}>
            {said ?? sheet.unknown}
            {from !== null && (
              <span className={styles.from}>
                {cell === null ? (
                  sheet.origin(from, null)
                ) : (
                  <Link as="button" onClick={() => show(cell)}>
                    {sheet.origin(from, cell)}
                  </Link>
                )}
              </span>
            )}
            <Button
              size="small"
              appearance="subtle"
              className={styles.change}
              aria-label={sheet.changeThing(draft.things[thing])}
              onClick={() => change(one)}
            >
              {sheet.change}
            </Button>
          </dd>,
        ];
      })}
    </dl>
  );
}

/** Shows what a cell, a row or a column was read as, and lets somebody say otherwise. */
export function SpotPanel(props: SpotPanelProps): ReactNode {
  const { panel, at, reach, reaches, setReach, code, codes, setCode, table, kind, text, mark } = props;
  const { reading, show, answer, outcome, suggest, isClosed = false } = props;
  const styles = useStyles();
  const marks = useMarkStyles();
  const { sheet } = useOfficeWords();
  const name =
    reach === 'COLUMN'
      ? sheet.column(columnLetters(at.column))
      : reach === 'ROW'
        ? sheet.row(at.row + 1)
        : cellAddress(at.row, at.column);
  const held = table?.columns.find(({ column }) => column === at.column)?.role;
  const shown = mark && markKind(mark);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    props.leave();
  };
  return (
    <section ref={panel} tabIndex={-1} className={styles.panel} aria-label={sheet.about(name)} onKeyDown={onKeyDown}>
      <p className={styles.head}>
        <Text weight="semibold">{name}</Text>
        {reach !== 'ROW' && reach !== 'COLUMN' && text !== null && <Text className={styles.text}>{text}</Text>}
        {shown && reach === 'CELL' && (
          <Text size={200} className={mergeClasses(styles.mark, marks[shown])}>
            <i aria-hidden="true">{SIGNS[shown]}</i>
            {sheet.marks[shown]}
          </Text>
        )}
        <Text size={200} className={styles.hint}>
          {reach === 'COLUMN' && held ? sheet.holds(sheet.roles[held]) : sheet.kinds[kind]}
        </Text>
      </p>
      {reach === 'CELL' && typeof mark?.why === 'string' && (
        <Text size={200} className={styles.text}>
          {sheet.notFigure(mark.why)}
        </Text>
      )}
      {reach === 'CELL' && reading && (
        <Things
          things={reading.things}
          show={show}
          change={(thing) => {
            setCode(thing.thing);
            setReach(reachOf(thing));
          }}
        />
      )}
      {reach === 'CELL' &&
        reading?.warnings.map((warning) => (
          <Text key={warning} size={200} className={styles.hint}>
            {warning}
          </Text>
        ))}
      {!table && (
        <Text size={200} className={styles.hint}>
          {sheet.noTable}
        </Text>
      )}
      {table && !isClosed && (
        <SayOtherwise {...{ reach, reaches, setReach, code, codes, setCode, answer, outcome, suggest }} />
      )}
    </section>
  );
}
