import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { KEY_ACTS, KEYS } from './keys.ts';

const useStyles = makeStyles({
  help: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
  },
  meaning: { margin: 0 },
});

/** Lists what can be done by keys. */
export function KeyHelp(): ReactNode {
  const styles = useStyles();
  const { draft } = useOfficeWords();
  return (
    <section aria-label={draft.keys}>
      <dl className={styles.help}>
        {KEY_ACTS.map((act) => (
          <div key={act} style={{ display: 'contents' }}>
            <dt>
              {KEYS[act].map((key) => (
                <Text key={key} font="monospace" size={200}>
                  {key}{' '}
                </Text>
              ))}
            </dt>
            <dd className={styles.meaning}>{draft.keyActs[act]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
