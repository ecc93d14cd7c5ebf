import { Button, Spinner } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { SheetPlan } from '../data/sheet/sheet-plan.ts';
import { Outcome } from './Outcome.tsx';
import { useWords } from './pane-context.ts';
import { fileNameOf, useDownload } from './use-download.ts';

/** Outside Excel a table leaves as a file. */
export function DownloadTable({ plan, ready }: { plan: SheetPlan | undefined; ready: boolean }): ReactNode {
  const words = useWords();
  const { isBusy, outcome, save } = useDownload();
  const download = (chosen: SheetPlan) =>
    save(fileNameOf(chosen.caption[0] ?? '', chosen.definition.asOf), async () => {
      const { xlsxOf } = await import('../data/sheet/xlsx.ts');
      return xlsxOf([chosen]);
    });
  return (
    <>
      <Button
        appearance="primary"
        icon={isBusy ? <Spinner size="tiny" /> : <ArrowDownloadRegular />}
        disabledFocusable={plan === undefined || !ready || isBusy}
        onClick={() => plan && void download(plan)}
      >
        {isBusy ? words.table.downloading : words.table.download}
      </Button>
      <Outcome outcome={outcome} />
    </>
  );
}
