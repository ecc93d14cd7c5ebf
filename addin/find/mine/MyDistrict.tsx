import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { nameIn } from '../../../data/rules/message/message.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { usePane } from '../../state/pane-context.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { Documents } from './Documents.tsx';
import { MyGoals } from './MyGoals.tsx';
import { MyNews } from './MyNews.tsx';
import { PlaceLine } from './PlaceLine.tsx';
import { StartCards } from './StartCards.tsx';
import { DOCUMENTS_AT_FIRST, useMyScreen } from './use-my-board.ts';

const useStyles = makeStyles({
  screen: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    maxWidth: '760px',
    alignContent: 'start',
  },
});

/** More documents than these are in no list that anybody reads. */
const MOST_DOCUMENTS = 100;

/**
 * The first screen: what is behind in one's own district, what is new there, and what the documents cover.
 * @param isQuiet whether another part of the view tells already that the server cannot be reached
 */
export function MyDistrict({ isQuiet }: { isQuiet: boolean }): ReactNode {
  const styles = useStyles();
  const { mine } = useWords();
  const language = useLanguage();
  const { catalogue } = usePane();
  const [documents, setDocuments] = useState(DOCUMENTS_AT_FIRST);
  const screen = useMyScreen(documents);
  const { first, board, district, year, isLoading, fault, retry } = screen;
  const named = catalogue.answer?.districts.find(({ code }) => code === district);
  if (first === undefined && isQuiet) return null;
  return (
    <section className={styles.screen} aria-label={mine.label} aria-busy={isLoading}>
      <StartCards />
      <PlaceLine screen={screen} />
      {fault !== undefined && !isQuiet && <FaultMessage fault={fault} retry={retry} />}
      {board === undefined && isLoading && <Loading rows={4} height={40} />}
      {first !== undefined && !isLoading && named !== undefined && year === '' && (
        <Text>{mine.noGoals(nameIn(named, language))}</Text>
      )}
      {board && <MyGoals board={board.scoreboard} />}
      {board && <MyNews newsOf={board.newsOf} />}
      {first && (
        <Documents
          documents={first.newestDocuments}
          more={documents === MOST_DOCUMENTS ? undefined : () => setDocuments(MOST_DOCUMENTS)}
          most={MOST_DOCUMENTS}
        />
      )}
    </section>
  );
}
