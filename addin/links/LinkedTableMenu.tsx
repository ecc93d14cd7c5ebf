import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Spinner } from '@fluentui/react-components';
import {
  CommentAddRegular,
  CommentOffRegular,
  CopyRegular,
  DataBarVerticalRegular,
  DocumentSearchRegular,
  DocumentTableRegular,
  LinkDismissRegular,
  MoreHorizontalRegular,
  OpenRegular,
  SaveRegular,
} from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { LinkedTable } from '../../data/sheet/refresh/linked-table.ts';
import { askSentences } from '../ask/table-sentences.ts';
import { insertChart } from '../excel/chart.ts';
import { type InsertedEdition, insertEdition } from '../excel/edition.ts';
import { goTo } from '../excel/unlink.ts';
import type { OutcomeState } from '../parts/ActionOutcome.tsx';
import { copyText } from '../parts/copy-text.ts';
import { chartSentence } from '../state/chart-sentence.ts';
import { titleOf, useLinks } from '../state/links-context.ts';
import { usePane } from '../state/pane-context.ts';
import { draftOfTemplate, templateName } from '../state/template-draft.ts';
import { addTemplate, showTemplate } from '../state/templates.ts';
import { useLabels, useLanguage, useWords } from '../words/use-words.ts';
import type { PaneWords } from '../words/zh.ts';

/** A longer text would push away the content below; the clipboard has all of it. */
const SHOWN = 300;

interface MenuProps {
  table: LinkedTable;
  /** Receives the outcome of each action, and undefined when one begins. */
  tell: (outcome: OutcomeState | undefined) => void;
}

/** Offers what can be done with a linked table besides refreshing it. */
export function LinkedTableMenu({ table, tell }: MenuProps): ReactNode {
  const { links: words, edition, tableChart, templates } = useWords();
  const { life, setDraft, show } = usePane();
  const { forms } = useLabels();
  const language = useLanguage();
  const { progress, unlink } = useLinks();
  const [isBusy, setBusy] = useState(false);
  const title = titleOf(table);
  const { definition, state } = table;
  const attempt = (work: () => Promise<void>) => {
    tell(undefined);
    setBusy(true);
    work()
      .catch((fault: unknown) => tell({ fault, retry: () => attempt(work) }))
      .finally(() => setBusy(false));
  };
  const saveTemplate = async () => {
    if (!definition) return;
    const { draft } = await draftOfTemplate(definition);
    const { name } = await addTemplate(life, { name: templateName(draft, forms, language), spec: definition.spec });
    showTemplate({ name, form: draft.form, isNew: true, gone: [] });
    setDraft(draft);
    show('table');
  };
  const makeEdition = async () => {
    const made = await insertEdition(table.id);
    tell({ said: (now) => editionSentence(made, now) });
  };
  const copyTable = async () => {
    if (!definition) return;
    const text = await askSentences(definition);
    const isDone = await copyText(text);
    const shown = isDone && text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
    tell({ said: ({ links }) => (isDone ? links.copiedText(shown) : links.notCopiedText(shown)) });
  };
  const drawChart = async () => {
    const drawn = await insertChart(table.id);
    tell({ said: (now) => chartSentence(drawn, now) });
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={isBusy ? <Spinner size="tiny" /> : <MoreHorizontalRegular />}
          aria-label={words.more(title)}
          aria-busy={isBusy || undefined}
          disabledFocusable={isBusy || progress !== undefined}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            icon={<OpenRegular />}
            onClick={() => attempt(() => goTo({ sheet: table.sheet, address: table.at }))}
          >
            {words.goTo}
          </MenuItem>
          {state === 'linked' && (
            <MenuItem icon={<DataBarVerticalRegular />} onClick={() => attempt(drawChart)}>
              {tableChart.insert}
            </MenuItem>
          )}
          {definition && (
            <MenuItem icon={<DocumentTableRegular />} onClick={() => attempt(makeEdition)}>
              {edition.make}
            </MenuItem>
          )}
          {state === 'linked' && (
            <MenuItem icon={<SaveRegular />} onClick={() => attempt(saveTemplate)}>
              {templates.save}
            </MenuItem>
          )}
          {definition && (
            <MenuItem icon={<CopyRegular />} onClick={() => attempt(copyTable)}>
              {words.copyText}
            </MenuItem>
          )}
          {state === 'linked' && <SourceItems id={table.id} attempt={attempt} tell={tell} />}
          <MenuItem icon={<LinkDismissRegular />} onClick={() => attempt(() => unlink(table))}>
            {words.unlink}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Offers the sources of a table: on a sheet, or as comments on its cells. */
function SourceItems({
  id,
  attempt,
  tell,
}: Pick<MenuProps, 'tell'> & { id: string; attempt: (work: () => Promise<void>) => void }): ReactNode {
  const { links } = useWords();
  const language = useLanguage();
  // Their code and words are loaded when somebody wants them.
  const sources = async () => ({
    ...(await import('./workbook/table-source.ts')),
    say: (await import('../words/use-office-words.ts')).officeWords(language).tableSources,
  });
  const list = async () => {
    const { listSources, say } = await sources();
    const { sheet, count } = await listSources(id, say);
    tell({ said: () => say.listed(sheet, count) });
  };
  const note = async () => {
    const { noteSources, say } = await sources();
    const { made, left } = await noteSources(id, say);
    tell({ said: () => say.noted(made, left) });
  };
  const unnote = async () => {
    const { unnoteSources, say } = await sources();
    const count = await unnoteSources(id);
    tell({ said: () => say.unnoted(count) });
  };
  return (
    <>
      <MenuItem icon={<DocumentSearchRegular />} onClick={() => attempt(list)}>
        {links.listSources}
      </MenuItem>
      <MenuItem icon={<CommentAddRegular />} onClick={() => attempt(note)}>
        {links.noteSources}
      </MenuItem>
      <MenuItem icon={<CommentOffRegular />} onClick={() => attempt(unnote)}>
        {links.unnoteSources}
      </MenuItem>
    </>
  );
}

/** Tells what was made, and which parts of the table were left out of it. */
function editionSentence(made: InsertedEdition, { edition }: PaneWords): string {
  const { sheet, rows, hiddenRows, hiddenColumns, errors } = made;
  const [first] = errors;
  return [
    edition.made(sheet, rows),
    ...(hiddenRows > 0 ? [edition.hiddenRows(hiddenRows)] : []),
    ...(hiddenColumns.length > 0 ? [edition.hiddenColumns(hiddenColumns)] : []),
    ...(first ? [edition.errors(errors.length, `${first.address} ${first.error}`)] : []),
  ].join(edition.between);
}
