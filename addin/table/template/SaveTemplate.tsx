import { SaveRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { TableQuery } from '../../../data/rules/table/table-query.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { WorkButton } from '../../parts/WorkButton.tsx';
import { usePane } from '../../state/pane-context.ts';
import { templateName } from '../../state/template-draft.ts';
import { addTemplate, showTemplate } from '../../state/templates.ts';
import { useLabels, useLanguage, useWords } from '../../words/use-words.ts';

/** Keeps the table on show as a template, under a name that can be changed afterwards. */
export function SaveTemplate({ spec, className }: { spec: TableQuery | undefined; className: string }): ReactNode {
  const { templates } = useWords();
  const { forms } = useLabels();
  const language = useLanguage();
  const { life, draft } = usePane();
  const [fault, setFault] = useState<unknown>();
  if (!spec) return null;
  const save = async () => {
    setFault(undefined);
    try {
      const { name } = await addTemplate(life, { name: templateName(draft, forms, language), spec });
      showTemplate({ name, form: spec.form, isNew: true, gone: [] });
    } catch (failed) {
      setFault(failed);
    }
  };
  return (
    <>
      <WorkButton
        size="small"
        appearance="subtle"
        className={className}
        icon={<SaveRegular />}
        title={templates.saveHint}
        work={save}
      >
        {templates.save}
      </WorkButton>
      {fault !== undefined && <FaultMessage fault={fault} retry={() => void save()} />}
    </>
  );
}
