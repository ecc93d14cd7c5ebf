import { useState } from 'react';
import { nameIn } from '../../data/rules/message/message.ts';
import { type Change, changed } from '../state/change.ts';
import { type TableDraft, usePane } from '../state/pane-context.ts';
import { EMPTY_DRAFT, periodName } from '../state/table-draft.ts';
import { useLabels, useLanguage, useWords } from '../words/use-words.ts';

/** Names what a change removed from the draft. Undefined where it removed nothing. */
function useNameOfRemoved(): (before: TableDraft, after: TableDraft) => string | undefined {
  const { table } = useWords();
  const labels = useLabels();
  const language = useLanguage();
  const { catalogue } = usePane();
  return (before, after) => {
    const lost = <Item>(from: readonly Item[] = [], to: readonly Item[] = []) => from.find((one) => !to.includes(one));
    const indicator = lost(before.indicators, after.indicators);
    if (indicator) return nameIn(indicator, language);
    const code = lost(before.districts, after.districts);
    const district = catalogue.answer?.districts.find((one) => one.code === code);
    if (code !== undefined) return district ? nameIn(district, language) : code;
    const period = lost(before.periods, after.periods);
    if (period !== undefined) return periodName(period, language);
    const measure = lost(before.measures, after.measures);
    if (measure !== undefined) return labels.measures[measure];
    const column = lost(before.columns, after.columns);
    return column === undefined ? undefined : table.columnNames[column];
  };
}

/** The draft, and the way back to what it was. */
export interface UndoableDraft {
  draft: TableDraft;
  /** `name` is that of what the change removes, where the draft does not tell. */
  change: (part: Change<TableDraft>, name?: string) => void;
  /** Changes the draft where something else replaces the choice, so that nothing is lost. */
  choose: (part: Change<TableDraft>) => void;
  clear: () => void;
  /** The name of what the last change removed. */
  removed: string | undefined;
  undo: () => void;
}

/** Changes the draft, and keeps its state before the last choice was removed. */
export function useUndoableDraft(): UndoableDraft {
  const { table } = useWords();
  const { draft, setDraft } = usePane();
  const nameOf = useNameOfRemoved();
  const [removal, setRemoval] = useState<{ said: string; before: TableDraft; after: TableDraft }>();
  const set = (after: TableDraft, said?: string) => {
    setRemoval(said === undefined ? undefined : { said, before: draft, after });
    setDraft(after);
  };
  // A draft that came from elsewhere since must not be overwritten by an older one.
  const last = removal?.after === draft ? removal : undefined;
  return {
    draft,
    change: (part, known) => {
      const after = changed(draft, part);
      const name = known ?? nameOf(draft, after);
      set(after, name === undefined ? undefined : table.removed(name));
    },
    choose: (part) => set(changed(draft, part)),
    clear: () => set(changed(EMPTY_DRAFT, { columns: draft.columns }), table.cleared),
    removed: last?.said,
    undo: () => last && set(last.before),
  };
}
