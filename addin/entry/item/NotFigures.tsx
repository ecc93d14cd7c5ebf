import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { DraftNotFigures } from '../../ask/office.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { useLive } from '../../state/use-live.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';

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
  said: { color: tokens.colorNeutralForeground3 },
});

/** The number that the API lists at once. */
const MOST = 500;

/** Lists the cells that were read as no figures, each with the reason. */
export function NotFigures({ number }: { number: number }): ReactNode {
  const styles = useStyles();
  const { draft } = useOfficeWords();
  const { answer, fault, retry } = useLive(DraftNotFigures, { number, first: MOST });
  const found = answer?.draft?.notFigures;
  if (fault !== undefined) return <FaultMessage fault={fault} retry={retry} />;
  if (found === undefined) return <Loading rows={4} height={16} />;
  return (
    <>
      <Text size={200} className={styles.said}>
        {draft.cells(found.totalCount, found.nodes.length)}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <ul className={styles.list} aria-label={draft.notFigures} tabIndex={0}>
        {found.nodes.map(({ cell, shown, why }) => (
          <li key={cell}>{draft.notFigure(cell, shown, why)}</li>
        ))}
      </ul>
    </>
  );
}
