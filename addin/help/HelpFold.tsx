import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  title: { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0`, fontWeight: tokens.fontWeightSemibold },
  inner: { fontWeight: tokens.fontWeightRegular },
  body: { padding: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, overflowWrap: 'anywhere' },
  entries: { margin: 0, display: 'grid', gap: tokens.spacingVerticalS },
  keys: {
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  entry: { display: 'contents' },
  meaning: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A part of the help under its title, which opens when the title is pressed. */
export function HelpFold(props: {
  title: string;
  isOpen?: boolean;
  isInner?: boolean;
  children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  return (
    <details open={props.isOpen}>
      <summary className={mergeClasses(styles.title, props.isInner && styles.inner)}>{props.title}</summary>
      <div className={styles.body}>{props.children}</div>
    </details>
  );
}

/** Words with their meanings, or keys with what they do. */
export function Entries({ entries, areKeys }: { entries: readonly string[][]; areKeys?: boolean }): ReactNode {
  const styles = useStyles();
  return (
    <dl className={mergeClasses(styles.entries, areKeys && styles.keys)}>
      {entries.map(([word = '', meaning = '']) => (
        <div key={`${word} ${meaning}`} className={areKeys ? styles.entry : undefined}>
          <dt>
            <Text weight={areKeys ? 'regular' : 'semibold'} font={areKeys ? 'monospace' : 'base'}>
              {word}
            </Text>
          </dt>
          <dd className={styles.meaning}>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
