import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { type ReactNode, useSyncExternalStore } from 'react';
import { CARD } from '../../parts/card.ts';
import { KeptValue } from '../../state/kept-value.ts';
import { usePane } from '../../state/pane-context.ts';
import { useWords } from '../../words/use-words.ts';

/** Whether somebody closed the cards in this browser; they never come back there. */
const CLOSED = new KeptValue<boolean>('start-closed', (kept) => kept === true);

const useStyles = makeStyles({
  start: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
  cards: {
    flexGrow: 1,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 140px), 1fr))',
    gap: tokens.spacingHorizontalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  card: {
    ...CARD,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    width: '100%',
    height: '100%',
    boxSizing: 'border-box',
    alignContent: 'start',
    textAlign: 'start',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  about: { color: tokens.colorNeutralForeground2 },
  close: { minWidth: 'auto', flexShrink: 0 },
});

/** Three ways to begin, for a newcomer. They go for good when they are closed, and in the way of nothing until then. */
export function StartCards(): ReactNode {
  const styles = useStyles();
  const { start } = useWords();
  const { show } = usePane();
  const isClosed = useSyncExternalStore(CLOSED.subscribe, () => CLOSED.value);
  if (isClosed) return null;
  const toSearch = () => document.querySelector<HTMLElement>('#view input[type="search"]')?.focus();
  const ways = [
    { ...start.find, go: toSearch },
    { ...start.goals, go: () => show('goals') },
    { ...start.table, go: () => show('table') },
  ];
  return (
    <section className={styles.start} aria-label={start.label}>
      <ul className={styles.cards}>
        {ways.map(({ title, about, go }) => (
          <li key={title}>
            <button type="button" className={styles.card} onClick={go}>
              <Text weight="semibold">{title}</Text>
              <Text size={200} className={styles.about}>
                {about}
              </Text>
            </button>
          </li>
        ))}
      </ul>
      <Button
        appearance="subtle"
        size="small"
        className={styles.close}
        icon={<DismissRegular />}
        aria-label={start.close}
        title={start.close}
        onClick={() => CLOSED.set(true)}
      />
    </section>
  );
}
