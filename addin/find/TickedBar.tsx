import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DismissRegular, TableAddRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { usePane } from '../state/pane-context.ts';
import { draftOfTicked } from '../state/table-draft.ts';
import { useWords } from '../words/use-words.ts';
import type { LinePart, ListedIndicator } from './found-indicators.ts';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow8,
  },
  count: { flexGrow: 1 },
});

/** Says how many indicators are ticked, and makes one table of them, of the districts, the period and the measure that the line names. */
export function TickedBar({
  ticked,
  parts,
  untick,
}: {
  ticked: readonly ListedIndicator[];
  parts: readonly LinePart[];
  untick: () => void;
}): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const { find, setDraft, show } = usePane();
  if (ticked.length === 0) return null;
  const makeTable = () => {
    const named = parts.flatMap(({ district }) => district?.code ?? []);
    const own = named.length > 0 || find.district === '' ? named : [find.district];
    const held = [...new Set(ticked.flatMap(({ districts }) => districts))].toSorted();
    const indicators = ticked.map(({ indicator }) => indicator);
    const periods = parts.flatMap(({ typed }) => typed ?? []);
    const measures = parts.flatMap(({ measure }) => measure ?? []);
    setDraft((before) => draftOfTicked(before, indicators, { districts: own, held, periods, measures }));
    show('table');
  };
  return (
    <div className={styles.bar}>
      <Text size={200} className={styles.count} aria-live="polite">
        {words.find.ticked(ticked.length)}
      </Text>
      <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={untick}>
        {words.find.untick}
      </Button>
      <Button size="small" appearance="primary" icon={<TableAddRegular />} onClick={makeTable}>
        {words.figures.makeTable}
      </Button>
    </div>
  );
}
