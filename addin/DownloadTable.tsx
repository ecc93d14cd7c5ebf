import { Button, Spinner } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { SheetPlan } from '../data/sheet/sheet-plan.ts';
import { Outcome, type OutcomeState } from './Outcome.tsx';
import { useWords } from './pane-context.ts';
import { saveFile } from './save-file.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A name that Windows accepts: the title and the day the figures stand at. */
function fileName(plan: SheetPlan): string {
  const title = (plan.caption[0] ?? '')
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 60);
  return `${title || plan.definition.id} ${plan.definition.asOf}.xlsx`;
}

/** Outside Excel a table leaves as a file. */
export function DownloadTable({ plan, ready }: { plan: SheetPlan | undefined; ready: boolean }): ReactNode {
  const words = useWords();
  const [outcome, setOutcome] = useState<OutcomeState>();
  const [busy, setBusy] = useState(false);
  const download = async (chosen: SheetPlan) => {
    setBusy(true);
    try {
      const { xlsxOf } = await import('../data/sheet/xlsx.ts');
      const name = fileName(chosen);
      saveFile(await xlsxOf([chosen]), { name, type: XLSX });
      setOutcome({ said: (now) => now.table.downloaded(name) });
    } catch (fault) {
      setOutcome({ fault });
    }
    setBusy(false);
  };
  return (
    <>
      <Button
        appearance="primary"
        icon={busy ? <Spinner size="tiny" /> : <ArrowDownloadRegular />}
        disabledFocusable={plan === undefined || !ready || busy}
        onClick={() => plan && void download(plan)}
      >
        {busy ? words.table.downloading : words.table.download}
      </Button>
      <Outcome outcome={outcome} />
    </>
  );
}
