import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { shanghaiMinute } from '../../../data/rules/period/shanghai.ts';
import type { EntriesQuery } from '../../ask/office.ts';
import { goTo } from '../../state/entry-place.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';

const useStyles = makeStyles({
  entry: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  at: { color: tokens.colorNeutralForeground3 },
  text: { overflowWrap: 'anywhere' },
});

/** Tells one entry of the log in a sentence, and leads to the draft that it is about. */
export function EntryLine({ entry }: { entry: EntriesQuery['entries']['nodes'][number] }): ReactNode {
  const styles = useStyles();
  const { entries } = useOfficeWords();
  const { number, at, who, text, draft } = entry;
  return (
    <li className={styles.entry} value={number}>
      <Text size={200} className={styles.at}>
        {entries.at(number, shanghaiMinute(new Date(at)))}
      </Text>
      <Text className={styles.text}>
        {entries.sentence(who, text)}{' '}
        {draft && (
          <Link as="button" inline onClick={() => goTo({ page: 'drafts', draft: draft.number })}>
            {entries.openDraft(draft.number)}
          </Link>
        )}
      </Text>
    </li>
  );
}
