import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, DismissRegular, WarningRegular } from '@fluentui/react-icons';
import { memo, type ReactNode } from 'react';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { decisionSaid, factsSaid, isFigure, nameOf, proposedSaid, signOf } from './item-words.ts';
import { findingOf, type ShownItem } from './shown-item.ts';

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    left: 0,
    right: 0,
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateColumns: '18px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXS,
    alignContent: 'center',
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: '3px solid transparent',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    borderLeftColor: tokens.colorBrandStroke1,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  line: { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  name: { fontWeight: tokens.fontWeightSemibold },
  value: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  left: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  sign: { gridRow: '1 / span 2', alignSelf: 'center' },
  doubtful: { color: tokens.colorStatusWarningForeground1 },
  decided: { color: tokens.colorStatusSuccessForeground1 },
  said: { color: tokens.colorNeutralForeground3 },
});

/** The height of a row in pixels. */
export const ROW_HEIGHT = 48;

function Sign({ item }: { item: ShownItem }): ReactNode {
  const styles = useStyles();
  const { draft } = useOfficeWords();
  const sign = signOf(item);
  if (sign === 'doubtful')
    return <WarningRegular className={mergeClasses(styles.sign, styles.doubtful)} aria-label={draft.doubtful} />;
  if (findingOf(item) === 'REJECTED') return <DismissRegular className={styles.sign} aria-hidden />;
  if (sign === 'decided') return <CheckmarkRegular className={mergeClasses(styles.sign, styles.decided)} aria-hidden />;
  return <span className={styles.sign} />;
}

/** One item in the list: what it is of, its value beside the ledger's, and what was found and decided. */
export const ItemRow = memo(function ItemRow(props: {
  item: ShownItem;
  at: number;
  of: number;
  isChosen: boolean;
  choose: (id: string) => void;
}): ReactNode {
  const { item, at, of, isChosen, choose } = props;
  const styles = useStyles();
  const words = useOfficeWords();
  const { draft, drafts } = words;
  const finding = findingOf(item);
  const name = nameOf(item, words);
  const decided = decisionSaid(item, words);
  const said = isFigure(item) ? proposedSaid(item, words) : factsSaid(item, words);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list, which has the focus, is worked by keyboard
    <div
      role="option"
      tabIndex={-1}
      id={`item-${item.id}`}
      aria-selected={isChosen}
      aria-posinset={at + 1}
      aria-setsize={of}
      data-item={item.id}
      className={mergeClasses(styles.row, isChosen && styles.chosen)}
      style={{ top: at * ROW_HEIGHT, height: ROW_HEIGHT }}
      onClick={() => choose(item.id)}
    >
      <Sign item={item} />
      <span className={mergeClasses(styles.line, styles.name)} title={name}>
        {name}
      </span>
      <span className={mergeClasses(styles.line, styles.value)} title={said}>
        <span className={mergeClasses(finding === 'REJECTED' && styles.left)}>
          {item.before !== null && item.before !== item.value && draft.became(item.before)}
          {said}
        </span>{' '}
        <span className={styles.said}>
          {/* An item that somebody rejected was found to be nothing else. */}
          {(finding === 'REJECTED' ? [decided] : [drafts.findings[finding], decided])
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      </span>
    </div>
  );
});
