import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, DeleteRegular } from '@fluentui/react-icons';
import { type ReactNode, useRef, useState } from 'react';
import { readTemplate, type TableTemplate, templateText } from '../../../data/sheet/plan/template.ts';
import { ActionOutcome, type OutcomeState } from '../../parts/ActionOutcome.tsx';
import { ROW_BUTTON } from '../../parts/row-button.ts';
import { saveFile } from '../../parts/save-file.ts';
import { usePane } from '../../state/pane-context.ts';
import { draftOfTemplate } from '../../state/template-draft.ts';
import { addTemplate, removeTemplate, showTemplate } from '../../state/templates.ts';
import { useWords } from '../../words/use-words.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalS} 0`,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    '& li + li': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  row: { display: 'flex', alignItems: 'center' },
  use: {
    ...ROW_BUTTON,
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: 'anywhere',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  none: { color: tokens.colorNeutralForeground3, marginBlock: tokens.spacingVerticalXS },
});

/** A file of more characters than this is no template. */
const MOST_OF_FILE = 1_000_000;

/** Lists the templates, each used by one click, and takes in one from a file. */
export function TemplateList({ list }: { list: readonly TableTemplate[] }): ReactNode {
  const styles = useStyles();
  const { templates } = useWords();
  const { life, setDraft } = usePane();
  const [isOpen, setIsOpen] = useState(false);
  const [outcome, setOutcome] = useState<OutcomeState>();
  const [removed, setRemoved] = useState<TableTemplate>();
  const input = useRef<HTMLInputElement>(null);
  const attempt = async (work: () => Promise<OutcomeState | undefined>) => {
    setOutcome(undefined);
    setRemoved(undefined);
    try {
      setOutcome(await work());
    } catch (fault) {
      setOutcome({ fault, retry: () => void attempt(work) });
    }
  };
  const use = async (template: Omit<TableTemplate, 'id'>) => {
    const { draft, gone } = await draftOfTemplate(template);
    setDraft(draft);
    showTemplate({ name: template.name, form: draft.form, isNew: false, gone });
    setIsOpen(false);
    return undefined;
  };
  const open = async (file: File): Promise<OutcomeState | undefined> => {
    const template = file.size > MOST_OF_FILE ? undefined : readTemplate(await file.text());
    if (!template) return { said: (now) => now.templates.noTemplate(file.name) };
    return use(await addTemplate(life, template));
  };
  const remove = async (template: TableTemplate): Promise<OutcomeState> => {
    await removeTemplate(life, template);
    setRemoved(template);
    return { said: (now) => now.templates.removed(template.name) };
  };
  const save = ({ name, spec }: TableTemplate) => {
    const file = `${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim()}.json`;
    saveFile(new TextEncoder().encode(templateText({ name, spec })), { name: file, type: 'application/json' });
  };
  return (
    <div className={styles.all}>
      <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary className={styles.summary}>{templates.list(list.length)}</summary>
        {isOpen && list.length === 0 && (
          <Text as="p" block size={200} className={styles.none}>
            {life === 'excel' ? templates.noneInWorkbook : templates.noneInBrowser}
          </Text>
        )}
        {isOpen && list.length > 0 && (
          <ul className={styles.list} aria-label={templates.title}>
            {list.map((template) => (
              <li key={template.id} className={styles.row}>
                <button type="button" className={styles.use} onClick={() => void attempt(() => use(template))}>
                  {template.name}
                </button>
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<ArrowDownloadRegular />}
                  aria-label={templates.download(template.name)}
                  title={templates.download(template.name)}
                  onClick={() => save(template)}
                />
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  aria-label={templates.remove(template.name)}
                  title={templates.remove(template.name)}
                  onClick={() => void attempt(() => remove(template))}
                />
              </li>
            ))}
          </ul>
        )}
        {isOpen && (
          <>
            <input
              ref={input}
              type="file"
              hidden
              accept=".json"
              aria-label={templates.open}
              onChange={(event) => {
                const [picked] = event.target.files ?? [];
                if (picked) void attempt(() => open(picked));
                event.target.value = '';
              }}
            />
            <Button size="small" onClick={() => input.current?.click()}>
              {templates.open}
            </Button>
          </>
        )}
      </details>
      <ActionOutcome
        outcome={outcome}
        next={
          removed && (
            <Button size="small" onClick={() => void attempt(async () => void (await addTemplate(life, removed)))}>
              {templates.bringBack}
            </Button>
          )
        }
      />
    </div>
  );
}
