import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { unitWords } from '../../../data/rules/number/unit.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useLanguage } from '../../words/use-words.ts';
import { valueSaid } from './item-words.ts';
import type { ItemPast } from './use-past.ts';

const useStyles = makeStyles({
  line: { display: 'block', overflow: 'visible', maxWidth: '100%' },
  path: { fill: 'none', stroke: tokens.colorNeutralStroke1, strokeWidth: '1.5px' },
  point: { fill: tokens.colorNeutralForeground3 },
  said: { color: tokens.colorNeutralForeground3 },
  proposed: { fill: tokens.colorBrandForeground1 },
});

const [WIDTH, HEIGHT, MARGIN] = [220, 44, 5];

/** The values of the last periods as a small line, with the proposed one marked as the last. */
export function RecentLine({ recent }: Pick<ItemPast, 'recent'>): ReactNode {
  const styles = useStyles();
  const words = useOfficeWords();
  const { draft } = words;
  const language = useLanguage();
  // A line through values of different units would tell nothing.
  const told = recent.filter(({ unit }) => unit === recent.at(-1)?.unit);
  if (told.length < 2) return null;
  const values = told.map(({ value }) => Number.parseFloat(value));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const points = told.map(({ period, periodName, value, unit, isProposed }, at) => {
    const height = most === least ? 0.5 : ((values[at] ?? least) - least) / (most - least);
    const said = valueSaid(value, unitWords(unit, language), words);
    return {
      period,
      isProposed,
      x: MARGIN + (at / (told.length - 1)) * (WIDTH - 2 * MARGIN),
      y: HEIGHT - MARGIN - height * (HEIGHT - 2 * MARGIN),
      said: isProposed ? draft.proposed(periodName, said) : draft.period(periodName, said),
    };
  });
  const label = `${draft.recent}: ${points.map(({ said }) => said).join(draft.semicolon)}`;
  return (
    <div>
      <svg
        className={styles.line}
        width={WIDTH}
        height={HEIGHT}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={label}
      >
        <polyline className={styles.path} points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {points.map(({ period, x, y, said, isProposed }) => (
          <circle
            key={period}
            cx={x}
            cy={y}
            r={isProposed ? 4 : 2.5}
            className={isProposed ? styles.proposed : styles.point}
          >
            <title>{said}</title>
          </circle>
        ))}
      </svg>
      <Text size={200} className={styles.said} aria-hidden="true">
        {points
          .slice(-2)
          .map(({ said }) => said)
          .join(draft.semicolon)}
      </Text>
    </div>
  );
}
