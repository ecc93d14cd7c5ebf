import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { unitWords } from '../../../data/rules/number/unit.ts';
import { MEASURES } from '../../../data/rules/words.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useLanguage } from '../../words/use-words.ts';
import { changeOf } from './change.ts';
import { valueSaid } from './item-words.ts';
import { RecentLine } from './RecentLine.tsx';
import { type ShownItem, shownValue } from './shown-item.ts';
import type { ItemPast } from './use-past.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '18px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** Tells how far the proposed value is from the ledger's, where both are of one unit. */
function Against({ item, past }: { item: ShownItem; past: ItemPast }): ReactNode {
  const words = useOfficeWords();
  const language = useLanguage();
  const measure = MEASURES.find((one) => one === past.measure);
  if (!measure || past.beforeUnit !== item.unitName) return null;
  const pair = { value: shownValue(item), before: item.before, unit: past.unit };
  const change = changeOf({ ...pair, measure }, language);
  if (!change) return null;
  const { difference, unit, percent } = change;
  return <Text size={200}>{words.draft.against(valueSaid(difference, unit, words), percent)}</Text>;
}

/** Shows beside a proposed value what the ledger has, by whichever document, and the last periods. */
export function PastSaid({ item, past }: { item: ShownItem; past: ItemPast }): ReactNode {
  const styles = useStyles();
  const words = useOfficeWords();
  const language = useLanguage();
  const { vintages, recent } = past;
  return (
    <>
      <Against item={item} past={past} />
      {vintages.length > 0 && (
        <ul className={styles.list} aria-label={words.draft.vintages}>
          {vintages.map(({ value, unit, documentTitle, publishedOn }) => (
            <li key={`${value} ${documentTitle} ${publishedOn}`}>
              {words.draft.vintage(
                valueSaid(value, unitWords(unit, language), words),
                documentTitle ?? '',
                publishedOn ?? '',
              )}
            </li>
          ))}
        </ul>
      )}
      <RecentLine recent={recent} />
    </>
  );
}
