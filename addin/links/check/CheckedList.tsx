import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { Chips, toggled } from '../../parts/Chips.tsx';
import { ROW_BUTTON } from '../../parts/row-button.ts';
import { ROW_LIST } from '../../parts/row-list.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { CHECK_STATES, type CheckState } from './check-state.ts';

const useStyles = makeStyles({
  list: ROW_LIST,
  row: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  button: ROW_BUTTON,
  state: { fontWeight: tokens.fontWeightSemibold },
  bad: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  place: { display: 'block', color: tokens.colorNeutralForeground3 },
});

/** A table, or PLAN formulas that stand together, with their state. */
export interface Checked {
  name: string;
  state: CheckState;
  sheet: string;
  /** The cells to go to, `B3`. */
  address: string;
  /** Linked tables or formulas, of which the filter tells the number. */
  count: number;
  /** Whether these are PLAN formulas, which stand or stood there. */
  isFormula: boolean;
}

/** Rows of a list that are shown at once. */
const AT_ONCE = 50;
/** The states in which nothing is to be done. */
const QUIET: ReadonlySet<CheckState> = new Set(['CURRENT', 'FROZEN', 'UNKNOWN', 'WAITING']);
const BAD: ReadonlySet<CheckState> = new Set(['BROKEN', 'ERROR', 'OTHER_BRANCH']);

function Row({ checked, goTo }: { checked: Checked; goTo: (checked: Checked) => void }): ReactNode {
  const styles = useStyles();
  const { workbookCheck: say } = useOfficeWords();
  const { state, name, sheet, address } = checked;
  const tone = QUIET.has(state) ? undefined : BAD.has(state) ? styles.bad : styles.warning;
  const place = `${sheet}!${address}`;
  return (
    <button type="button" className={styles.button} title={say.goTo(place)} onClick={() => goTo(checked)}>
      <Text>{name}</Text> <Text className={mergeClasses(styles.state, tone)}>{say.states[state]}</Text>
      <Text size={200} className={styles.place}>
        {place}
      </Text>
    </button>
  );
}

/** Lists what was checked by its state, what needs doing first. */
export function CheckedList({ all, goTo }: { all: Checked[]; goTo: (checked: Checked) => void }): ReactNode {
  const styles = useStyles();
  const { workbookCheck: say } = useOfficeWords();
  const [picked, setPicked] = useState<readonly CheckState[]>();
  const [shown, setShown] = useState(AT_ONCE);
  const there = CHECK_STATES.filter((state) => all.some((one) => one.state === state));
  const urgent = there.filter((state) => !QUIET.has(state));
  const chosen = picked ?? (urgent.length > 0 ? urgent : there);
  const countOf = (state: CheckState) => all.reduce((sum, one) => sum + (one.state === state ? one.count : 0), 0);
  const rows = CHECK_STATES.filter((state) => chosen.includes(state)).flatMap((state) =>
    all.filter((one) => one.state === state),
  );
  const left = rows.length - shown;
  return (
    <>
      <Chips
        label={say.filters}
        options={there.map((state) => ({ value: state, label: `${say.states[state]} ${countOf(state)}` }))}
        chosen={chosen}
        toggle={(state) => setPicked(toggled(chosen, state))}
      />
      {rows.length > 0 && (
        <ul className={styles.list} aria-label={say.list}>
          {rows.slice(0, shown).map((one) => (
            <li key={`${one.state} ${one.sheet}!${one.address} ${one.name}`} className={styles.row}>
              <Row checked={one} goTo={goTo} />
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
