import { type ReactNode, useCallback, useMemo } from 'react';
import { SheetItem, SheetsOf } from '../../ask/office.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { useLive } from '../../state/use-live.ts';
import { useLanguage } from '../../words/use-words.ts';
import { askRows, shownSheets, suggestedIn } from './draft-sheet.ts';
import { SheetPane, type SheetPaneProps } from './SheetPane.tsx';

export interface DraftSheetsProps
  extends Pick<SheetPaneProps, 'selection' | 'select' | 'onAnswer' | 'outcome' | 'isClosed'> {
  /** The number of the draft. */
  draft: number;
}

/** The file of a draft as it looks, with how it was read. Nothing is shown of a draft that was read from no file. */
export function DraftSheets({ draft, selection, ...acts }: DraftSheetsProps): ReactNode {
  const language = useLanguage();
  const { answer, loading, fault, retry } = useLive(SheetsOf, { number: draft });
  const sheets = answer?.draft?.sheets;
  const shown = useMemo(() => shownSheets(sheets ?? []), [sheets]);
  const load: SheetPaneProps['load'] = useCallback((sheet, range) => askRows(draft, sheet, range), [draft]);
  const suggest = useMemo(() => suggestedIn(language), [language]);
  const { answer: found } = useLive(SheetItem, selection && { number: draft, ...selection });
  const item = selection ? found?.draft?.sheet?.item : undefined;
  const reading = item ? { things: item.things, warnings: [...item.questions, ...item.warnings] } : undefined;
  if (fault !== undefined) return <FaultMessage fault={fault} retry={retry} />;
  if (sheets === undefined) return loading ? <Loading rows={6} height={16} /> : null;
  if (shown.length === 0) return null;
  return (
    <SheetPane
      sheets={shown}
      version={answer?.draft?.version ?? 0}
      {...{ load, selection, suggest, reading }}
      {...acts}
    />
  );
}
