import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import { nameIn } from '../../data/rules/message/message.ts';
import type { NamedIndicator } from '../ask/named-indicator.ts';
import { FindIndicators } from '../ask/operations.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { usePane } from '../state/pane-context.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { recentCodes, useStarred } from './kept-indicators.ts';

const useStyles = makeStyles({
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  heading: { color: tokens.colorNeutralForeground3, margin: 0 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
  },
  item: { minWidth: 0, maxWidth: '100%' },
  chip: { minWidth: 'auto', maxWidth: '100%', fontWeight: tokens.fontWeightRegular },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** More would push the list below out of sight. */
const IN_SIGHT = 12;

function Group({ heading, indicators }: { heading: string; indicators: NamedIndicator[] }): ReactNode {
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  const { setFind } = usePane();
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  if (indicators.length === 0) return null;
  const shown = isWhole ? indicators : indicators.slice(0, IN_SIGHT);
  return (
    <section className={styles.group} aria-labelledby={id}>
      <Text as="h2" id={id} size={200} className={styles.heading}>
        {heading}
      </Text>
      <ul className={styles.list}>
        {shown.map((one) => (
          <li key={one.code} className={styles.item}>
            <Button
              size="small"
              shape="circular"
              className={styles.chip}
              title={nameIn(one, language)}
              data-kept={one.code}
              onClick={() => setFind((before) => ({ ...before, open: one }))}
            >
              <span className={styles.name}>{nameIn(one, language)}</span>
            </Button>
          </li>
        ))}
        {shown.length < indicators.length && (
          <li>
            <Button size="small" appearance="transparent" onClick={() => setWhole(true)}>
              {words.find.allKept(indicators.length)}
            </Button>
          </li>
        )}
      </ul>
    </section>
  );
}

/**
 * Shows the starred indicators and those opened last. The latter keep their order while the list is in sight: a
 * list that moves under the pointer makes one open the wrong thing.
 * @param looks changes whenever the list comes into sight again
 */
export function KeptIndicators({ looks, fallback }: { looks: boolean; fallback: ReactNode }): ReactNode {
  const words = useWords();
  const { codes } = useStarred();
  const [recent, setRecent] = useState({ looks, codes: recentCodes() });
  if (recent.looks !== looks) setRecent({ looks, codes: recentCodes() });
  const wanted = [...new Set([...codes, ...recent.codes])];
  const asked = useAnswer(
    FindIndicators,
    wanted.length === 0 ? null : { codes: wanted.toSorted(), first: wanted.length },
  );
  const known = new Map(asked.answer?.indicators.edges.map(({ node }) => [node.code, node]));
  const named = (list: readonly string[]) => list.flatMap((code) => known.get(code) ?? []);
  if (wanted.length === 0) return fallback;
  return (
    <>
      <Group heading={words.find.starred} indicators={named(codes)} />
      <Group heading={words.find.recent} indicators={named(recent.codes.filter((code) => !codes.includes(code)))} />
    </>
  );
}
