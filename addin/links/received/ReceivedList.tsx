import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { ReceivedFinding } from '../../ask/office.ts';
import { Chips, toggled } from '../../parts/Chips.tsx';
import { ROW_BUTTON } from '../../parts/row-button.ts';
import { ROW_LIST } from '../../parts/row-list.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import type { CheckedCell, Received } from './use-received.ts';

const useStyles = makeStyles({
  list: ROW_LIST,
  row: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  button: ROW_BUTTON,
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  finding: { fontWeight: tokens.fontWeightSemibold },
  differs: { color: tokens.colorStatusDangerForeground1 },
  other: { color: tokens.colorStatusWarningForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  sentence: { display: 'block' },
});

/** Rows of a list that are shown at once. */
const AT_ONCE = 100;
/** What concerns a reader first. */
const FIRST: readonly ReceivedFinding[] = ['DIFFERS', 'OTHER_VINTAGE', 'NOT_HELD', 'ASKED'];

function Row(props: { cell: CheckedCell; label: string; goTo: ((cell: CheckedCell) => void) | undefined }): ReactNode {
  const { cell, label, goTo } = props;
  const styles = useStyles();
  const { received: say } = useOfficeWords();
  const { finding } = cell;
  const tone = { DIFFERS: styles.differs, OTHER_VINTAGE: styles.other, NOT_HELD: styles.other, ASKED: styles.other };
  const told = (
    <>
      <span className={styles.head}>
        <Text className={styles.quiet}>{cell.cell}</Text>
        <Text>{cell.printed}</Text>
        <Text className={mergeClasses(styles.finding, Reflect.get(tone, finding) as string | undefined)}>{label}</Text>
      </span>
      <Text size={200} className={styles.sentence}>
        {cell.sentence}
      </Text>
    </>
  );
  if (!goTo) return told;
  return (
    <button type="button" className={styles.button} title={say.goTo(cell.cell)} onClick={() => goTo(cell)}>
      {told}
    </button>
  );
}

/** Lists the numbers of a received table, by what became of them beside the ledger. */
export function ReceivedList(props: {
  received: Received;
  /** Goes to a cell of the sheet; undefined where the table stands in none. */
  goTo: ((cell: CheckedCell) => void) | undefined;
}): ReactNode {
  const { received, goTo } = props;
  const styles = useStyles();
  const { received: say } = useOfficeWords();
  const there = received.counts.filter(({ count }) => count > 0);
  const first = there.map(({ finding }) => finding).filter((finding) => FIRST.includes(finding));
  const [chosen, setChosen] = useState<readonly ReceivedFinding[]>(first.length > 0 ? first : ['AGREES']);
  const [shown, setShown] = useState(AT_ONCE);
  const cells = received.cells.filter(({ finding }) => chosen.includes(finding));
  const label = (of: ReceivedFinding) => there.find(({ finding }) => finding === of)?.label ?? '';
  const left = cells.length - shown;
  return (
    <>
      <Chips
        label={say.filters}
        options={there.map(({ finding, label: name, count }) => ({ value: finding, label: `${name} ${count}` }))}
        chosen={chosen}
        toggle={(finding) => setChosen(toggled(chosen, finding))}
      />
      {cells.length > 0 && (
        <ul className={styles.list} aria-label={say.list}>
          {cells.slice(0, shown).map((cell) => (
            <li key={cell.cell} className={styles.row}>
              <Row cell={cell} label={label(cell.finding)} goTo={goTo} />
            </li>
          ))}
        </ul>
      )}
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + AT_ONCE)}>
          {say.more(Math.min(left, AT_ONCE))}
        </Button>
      )}
    </>
  );
}
