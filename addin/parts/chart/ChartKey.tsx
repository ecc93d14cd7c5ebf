import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CHART, HOLLOW, SHAPES, TONE_COLOURS } from './chart-look.ts';

const useStyles = makeStyles({
  key: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `0 ${tokens.spacingHorizontalM}`,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

/** A shape of a chart and its meaning. */
export interface KeyEntry {
  shape: keyof typeof SHAPES | 'bar' | 'line' | 'hollow';
  colour: keyof typeof CHART | keyof typeof TONE_COLOURS;
  label: string;
}

function Shape({ shape, colour }: Omit<KeyEntry, 'label'>): ReactNode {
  const fill = { ...CHART, ...TONE_COLOURS }[colour];
  const drawn =
    shape === 'bar' ? (
      <rect x="0" y="3" width="12" height="6" fill={fill} />
    ) : shape === 'line' ? (
      <rect x="5" y="0" width="3" height="12" fill={fill} />
    ) : (
      <path
        d={SHAPES[shape === 'hollow' ? 'goal' : shape]}
        fill={shape === 'estimate' || shape === 'hollow' ? HOLLOW : fill}
        stroke={fill}
      />
    );
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {drawn}
    </svg>
  );
}

/** Explains the shapes of a chart in words. */
export function ChartKey({ label, entries }: { label: string; entries: KeyEntry[] }): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.key} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.label} className={styles.entry}>
          <Shape {...entry} />
          <Text size={200}>{entry.label}</Text>
        </li>
      ))}
    </ul>
  );
}
