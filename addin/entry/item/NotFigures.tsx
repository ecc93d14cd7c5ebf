import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { DraftNotFigures, type DraftNotFiguresQuery } from '../../ask/office.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { WorkButton } from '../../parts/WorkButton.tsx';
import { useLivePages } from '../../state/use-live-pages.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useWords } from '../../words/use-words.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: tokens.spacingHorizontalS,
    overflowY: 'auto',
    maxHeight: '60vh',
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  more: { justifySelf: 'start' },
  said: { color: tokens.colorNeutralForeground3 },
});

const PAGE = 200;

/** Lists the cells that were read as no figures, each with the reason. */
export function NotFigures({ number }: { number: number }): ReactNode {
  const styles = useStyles();
  const { draft } = useOfficeWords();
  const words = useWords();
  const asked = useLivePages(
    DraftNotFigures,
    { number, first: PAGE },
    { page: (answer: DraftNotFiguresQuery) => answer.draft?.notFigures },
  );
  const { nodes, totalCount = 0, fault, retry } = asked;
  if (fault !== undefined) return <FaultMessage fault={fault} retry={retry} />;
  if (nodes === undefined) return <Loading rows={4} height={16} />;
  return (
    <>
      <Text size={200} className={styles.said}>
        {draft.cells(totalCount, nodes.length)}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <ul className={styles.list} aria-label={draft.notFigures} tabIndex={0}>
        {nodes.map(({ cell, shown, why }) => (
          <li key={cell}>{draft.notFigure(cell, shown, why)}</li>
        ))}
      </ul>
      {asked.hasMore && (
        <WorkButton className={styles.more} size="small" work={asked.more}>
          {words.goals.more}
        </WorkButton>
      )}
    </>
  );
}
