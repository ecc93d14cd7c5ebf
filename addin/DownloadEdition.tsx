import { Button, Spinner } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { SheetPlan } from '../data/sheet/sheet-plan.ts';
import { Outcome } from './Outcome.tsx';
import { useWords } from './pane-context.ts';
import { fileNameOf, useDownload } from './use-download.ts';

/** Outside Excel the edition that is handed in leaves as a file. */
export function DownloadEdition({ plan, ready }: { plan: SheetPlan | undefined; ready: boolean }): ReactNode {
  const { edition: words, table } = useWords();
  const { isBusy, outcome, save } = useDownload();
  const download = ({ definition, ...chosen }: SheetPlan) =>
    save(fileNameOf(words.downloadName(chosen.caption[0] ?? ''), definition.asOf), async () => {
      const [{ editionFile }, { editionOfPlan }] = await Promise.all([
        import('../data/sheet/edition-xlsx.ts'),
        import('../data/sheet/edition.ts'),
      ]);
      return editionFile(editionOfPlan({ definition, ...chosen }), definition.asOf);
    });
  return (
    <>
      <Button
        icon={isBusy ? <Spinner size="tiny" /> : <DocumentTableRegular />}
        disabledFocusable={plan === undefined || !ready || isBusy}
        onClick={() => plan && void download(plan)}
      >
        {isBusy ? table.downloading : words.download}
      </Button>
      <Outcome outcome={outcome} />
    </>
  );
}
