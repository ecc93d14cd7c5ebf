import { Button, Card, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { LinkRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { LostFileTable } from '../../../data/sheet/file/lost-table.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { useWords } from '../../words/use-words.ts';
import type { FileOutcome } from './use-file-refresh.ts';

const useStyles = makeStyles({
  card: { boxShadow: 'none', border: `1px solid ${tokens.colorNeutralStroke2}`, gap: tokens.spacingVerticalS },
  about: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  button: { justifySelf: 'start', alignSelf: 'start' },
});

interface Props {
  table: LostFileTable;
  outcome: FileOutcome | undefined;
  isBusy: boolean;
  relink: () => void;
}

/** Shows a table of the file that lost its definition, and links it again by its row keys. */
export function RelinkFileTable({ table, outcome, isBusy, relink }: Props): ReactNode {
  const styles = useStyles();
  const { file: words, links } = useWords();
  const { name, sheet, address, lost } = table;
  return (
    <Card className={styles.card} size="small">
      <Text>{name}</Text>
      <Text size={200} className={styles.about}>
        {`${sheet}!${address}`}
      </Text>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{lost ? words.lost : words.notRelinkable}</MessageBarBody>
      </MessageBar>
      {lost && (
        <Button
          className={styles.button}
          size="small"
          icon={<LinkRegular />}
          disabledFocusable={isBusy}
          onClick={relink}
        >
          {links.relink}
        </Button>
      )}
      {outcome && 'fault' in outcome && <FaultMessage fault={outcome.fault} retry={relink} />}
    </Card>
  );
}
