import { Button, MessageBar, MessageBarBody, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FaultMessage, faultSentence } from '../../parts/FaultMessage.tsx';
import { canBeRelinked, type Mended, titleOf, useLinks } from '../../state/links-context.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useWords } from '../../words/use-words.ts';
import type { Checked } from './CheckedList.tsx';
import type { CheckState } from './check-state.ts';
import type { useMending } from './use-mending.ts';

const useStyles = makeStyles({
  all: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

/** The states that end with a refresh, as far as it is known before. */
const TO_REFRESH: ReadonlySet<CheckState> = new Set(['BEHIND', 'UNKNOWN']);

function countOf(all: readonly Checked[], isCounted: (one: Checked) => boolean): number {
  return all.reduce((sum, one) => (isCounted(one) ? sum + one.count : sum), 0);
}

/** The reasons why something is as it was before the repair, one sentence each. */
function useReasons(mended: Mended, all: readonly Checked[]): string[] {
  const words = useWords();
  const { workbookCheck: say } = useOfficeWords();
  const { tables = [], refreshedOf } = useLinks();
  const ofTables = tables.flatMap((table) => {
    const ended = refreshedOf(table.id);
    if (canBeRelinked(table)) return [];
    if (table.state === 'lost-definition') return [say.why(titleOf(table), words.links.notRelinkable)];
    const fault = table.fault ?? (ended && 'fault' in ended ? ended.fault : undefined);
    return fault === undefined ? [] : [say.why(titleOf(table), faultSentence(fault, words))];
  });
  const broken = countOf(all, ({ state, isFormula }) => isFormula && state === 'BROKEN');
  const errors = countOf(all, ({ state, isFormula }) => isFormula && state === 'ERROR');
  const typed = countOf(all, ({ state }) => state === 'TYPED_OVER');
  return [
    ...mended.notRelinked.map(({ title, fault }) => say.why(title, faultSentence(fault, words))),
    ...ofTables,
    mended.locked.length > 0 && say.lockedFormulas(mended.locked),
    mended.locked.length === 0 && broken > 0 && say.stillBroken(broken),
    errors > 0 && say.errorsStay(errors),
    typed > 0 && say.typedStays(typed),
  ].filter((line) => line !== false);
}

/** Tells what was mended, and why the rest is as it was. */
export function MendedReport({ mended, all }: { mended: Mended; all: readonly Checked[] }): ReactNode {
  const styles = useStyles();
  const { workbookCheck: say } = useOfficeWords();
  const { undoRefresh, allRefreshed } = useLinks();
  const isCancelled = (allRefreshed?.left ?? 0) > 0;
  const reasons = useReasons(mended, all);
  return (
    <MessageBar intent={reasons.length > 0 ? 'warning' : 'success'} layout="multiline" role="status">
      <MessageBarBody>
        {say.mended(mended.relinked, mended.formulas, isCancelled)} {undoRefresh && say.undoAbove}
        {reasons.length > 0 && (
          <>
            <Text block>{say.notMended}</Text>
            <ul className={styles.list}>
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

interface MendAllProps {
  all: readonly Checked[];
  mending: ReturnType<typeof useMending>;
}

/**
 * Offers to mend all that can be mended, and tells before what can be taken back. Renders nothing where nothing can be, and
 * after it was done.
 */
export function MendAll({ all, mending: { mending, mend } }: MendAllProps): ReactNode {
  const styles = useStyles();
  const { workbookCheck: say } = useOfficeWords();
  const { tables = [], progress } = useLinks();
  const lost = tables.filter(canBeRelinked).length;
  const broken = countOf(all, ({ state, isFormula }) => isFormula && state === 'BROKEN');
  const behind = countOf(all, ({ state }) => TO_REFRESH.has(state));
  if (mending.kind === 'fault') return <FaultMessage fault={mending.fault} retry={() => void mend()} />;
  if (mending.kind === 'mending') return <Spinner size="tiny" label={say.mending} />;
  if (mending.kind === 'done' || lost + broken + behind === 0) return null;
  return (
    <div className={styles.all}>
      <Text size={200}>{say.mendAbout(lost, broken)}</Text>
      <Button size="small" appearance="primary" disabledFocusable={progress !== undefined} onClick={() => void mend()}>
        {say.mendAll}
      </Button>
    </div>
  );
}
