import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { MAX_CELLS } from '../../data/rules/table/table-size.ts';
import { Refused } from '../ask/client.ts';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { Loading } from '../parts/Loading.tsx';
import { changed } from '../state/change.ts';
import { usePane } from '../state/pane-context.ts';
import { EMPTY_DRAFT } from '../state/table-draft.ts';
import { showTemplate, useTemplates } from '../state/templates.ts';
import { useWide } from '../state/use-wide.ts';
import { useWords } from '../words/use-words.ts';
import { Downloads } from './Downloads.tsx';
import { DraftChoices } from './DraftChoices.tsx';
import { droppable, withoutColumn } from './dropped-column.ts';
import { FormChoices } from './FormChoices.tsx';
import { FormPicker } from './FormPicker.tsx';
import type { ColumnDrop } from './PreviewHeaders.tsx';
import { replaced } from './replaced-name.ts';
import { ApplyTable, InsertTable } from './TableActions.tsx';
import { TablePreview } from './TablePreview.tsx';
import { SaveTemplate } from './template/SaveTemplate.tsx';
import { ShownTemplate } from './template/ShownTemplate.tsx';
import { TemplateList } from './template/TemplateList.tsx';
import { type DraftedTable, useDraftedTable } from './use-table.ts';
import { type UndoableDraft, useUndoableDraft } from './use-undoable-draft.ts';

const useStyles = makeStyles({
  view: { display: 'grid', gap: tokens.spacingVerticalL, alignItems: 'start' },
  narrow: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
  },
  wide: {
    gridTemplateColumns: '360px minmax(0, 1fr)',
    gridTemplateRows: 'auto auto 1fr',
    columnGap: tokens.spacingHorizontalXXL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
  },
  choices: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  choicesWide: { gridRow: '1 / span 3', gridColumn: '1' },
  result: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  actions: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  // In Excel's narrow pane the button stays in reach, however long the choices and the preview are.
  actionsNarrow: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    justifyItems: 'stretch',
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  clear: { justifySelf: 'start' },
  needs: { color: tokens.colorNeutralForeground3 },
  undo: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  said: { color: tokens.colorNeutralForeground3 },
});

/** Offers the nearest names in place of the one that the API did not know. */
function Suggestions({ fault }: { fault: unknown }): ReactNode {
  const words = useWords();
  const { draft, setDraft } = usePane();
  if (!(fault instanceof Refused)) return null;
  if (fault.argument === 'formColumns')
    return (
      <Button size="small" onClick={() => setDraft(changed(draft, { formColumns: undefined }))}>
        {words.forms.ownColumns}
      </Button>
    );
  return fault.suggestions.map((name) => {
    const next = replaced(draft, fault, name);
    if (next === undefined) return null;
    return (
      <Button key={name} size="small" onClick={() => setDraft(next)}>
        {words.table.replaceBy(name)}
      </Button>
    );
  });
}

/** Shows what is still missing, why the table cannot be made, or the table. */
function Result({ query, plan, tooManyCells, asked, change }: DraftedTable & Pick<UndoableDraft, 'change'>): ReactNode {
  const styles = useStyles();
  const { table, forms } = useWords();
  const { draft } = usePane();
  const missing = draft.form ? forms.needs : draft.indicators.length === 0 ? table.start : table.needs;
  const dropping: ColumnDrop | undefined = plan &&
    draft.editing && {
      keys: droppable(plan),
      drop: ({ key, header }) => change(withoutColumn(plan, key), header),
    };
  if (query === undefined) return <Text className={styles.needs}>{missing}</Text>;
  if (tooManyCells !== undefined)
    return (
      <MessageBar intent="warning" layout="multiline" role="alert">
        <MessageBarBody>{table.tooLarge(tooManyCells, MAX_CELLS)}</MessageBarBody>
      </MessageBar>
    );
  return (
    <>
      {asked.fault !== undefined && (
        <FaultMessage fault={asked.fault} retry={asked.retry}>
          <Suggestions fault={asked.fault} />
        </FaultMessage>
      )}
      {plan === undefined && asked.loading && <Loading rows={5} height={40} />}
      {plan !== undefined && (
        <TablePreview plan={plan} stale={asked.loading || asked.fault !== undefined} dropping={dropping} />
      )}
    </>
  );
}

function Editing({ title }: { title: string }): ReactNode {
  const { table } = useWords();
  const { setDraft, show } = usePane();
  const stop = () => {
    setDraft(EMPTY_DRAFT);
    show('links');
  };
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>{table.editing(title)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={stop}>
          {table.stopEditing}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Builds a table, previews it, and takes it into the workbook. */
export function TableView(): ReactNode {
  const styles = useStyles();
  const wide = useWide();
  const { table } = useWords();
  const { life } = usePane();
  const { draft, change, choose, clear, removed, undo } = useUndoableDraft();
  const isBegun =
    draft.form !== undefined || draft.indicators.length + draft.districts.length + draft.periods.length > 0;
  const drafted = useDraftedTable();
  const templates = useTemplates(life);
  const { query, plan, anew, asked, tooManyCells } = drafted;
  const startAnew = () => {
    showTemplate(undefined);
    clear();
  };
  const isReady = query !== undefined && plan !== undefined && !asked.loading && asked.fault === undefined;
  const ready = isReady && tooManyCells === undefined;
  const periods = (ready && plan?.definition.periods) || [];
  return (
    <div className={mergeClasses(styles.view, wide ? styles.wide : styles.narrow)}>
      <div className={mergeClasses(styles.choices, wide && styles.choicesWide)}>
        {draft.editing && <Editing title={draft.editing.title} />}
        <FormPicker key={isBegun ? 'begun' : 'anew'} isBegun={isBegun} rowKeys={plan?.rowKeys ?? []} />
        {draft.editing === undefined && <TemplateList list={templates.list} />}
        {isBegun && draft.editing === undefined && <ShownTemplate {...templates} />}
        {draft.form === undefined ? (
          <DraftChoices draft={draft} change={change} periods={periods} />
        ) : (
          <FormChoices
            draft={draft}
            form={draft.form}
            columns={drafted.offered}
            periods={periods}
            change={change}
            choose={choose}
          />
        )}
        {isBegun && draft.editing === undefined && (
          <div className={styles.undo}>
            <Button size="small" appearance="subtle" className={styles.clear} onClick={startAnew}>
              {table.clear}
            </Button>
            <SaveTemplate spec={query} className={styles.clear} />
          </div>
        )}
      </div>
      <div className={styles.result}>
        <Result {...drafted} change={change} />
      </div>
      <div className={mergeClasses(styles.actions, !wide && styles.actionsNarrow)}>
        <UndoChoice removed={removed} undo={undo} />
        {life === 'browser' ? (
          <Downloads plan={plan} ready={ready} />
        ) : draft.editing ? (
          <ApplyTable plan={plan} ready={ready} />
        ) : (
          <InsertTable anew={anew} ready={ready} />
        )}
      </div>
    </div>
  );
}

/**
 * Names what was last removed from the table, and offers to undo it. It stays in the page while empty, so that it is
 * read out.
 */
function UndoChoice({ removed, undo }: Pick<UndoableDraft, 'removed' | 'undo'>): ReactNode {
  const styles = useStyles();
  const { table } = useWords();
  return (
    <div className={styles.undo} role="status">
      {removed !== undefined && (
        <>
          <Text size={200} className={styles.said}>
            {removed}
          </Text>
          <Button size="small" onClick={undo}>
            {table.undo}
          </Button>
        </>
      )}
    </div>
  );
}
