import { makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { TABLE_FORMS, type TableForm } from '../../data/rules/table/form.ts';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { ROW_BUTTON } from '../parts/row-button.ts';
import { WorkButton } from '../parts/WorkButton.tsx';
import { formDraft, freeDraft } from '../state/form-draft.ts';
import { usePane } from '../state/pane-context.ts';
import { useLabels, useWords } from '../words/use-words.ts';

const useStyles = makeStyles({
  picker: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    '& li + li': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  form: {
    ...ROW_BUTTON,
    display: 'block',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  hint: { color: tokens.colorNeutralForeground3 },
  chosen: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  name: { margin: 0 },
  custom: { justifySelf: 'start' },
});

/** Names the chosen form and its purpose, and offers the way back to a free table. */
function ChosenForm(props: { form: TableForm; isFixed: boolean; rowKeys: readonly string[] }): ReactNode {
  const { form, isFixed, rowKeys } = props;
  const styles = useStyles();
  const { forms } = useWords();
  const labels = useLabels();
  const { draft, setDraft } = usePane();
  const [fault, setFault] = useState<unknown>();
  const free = async () => {
    setFault(undefined);
    try {
      setDraft(await freeDraft(draft, rowKeys));
    } catch (failed) {
      setFault(failed);
    }
  };
  return (
    <div className={styles.chosen}>
      <h2 className={styles.name}>
        <Text weight="semibold">{labels.forms[form].name}</Text>
        <Text block size={200}>
          {labels.forms[form].hint}
        </Text>
      </h2>
      {!isFixed && (
        <WorkButton size="small" className={styles.custom} work={free}>
          {forms.custom}
        </WorkButton>
      )}
      {fault !== undefined && <FaultMessage fault={fault} retry={() => void free()} back={() => void free()} />}
    </div>
  );
}

/** Lists the forms that offices file, each filled in by one click. The list is folded once a table is begun. */
export function FormPicker({ isBegun, rowKeys }: { isBegun: boolean; rowKeys: readonly string[] }): ReactNode {
  const styles = useStyles();
  const { forms } = useWords();
  const labels = useLabels();
  const { catalogue, draft, goals, setDraft } = usePane();
  const [failure, setFailure] = useState<{ form: TableForm; fault: unknown }>();
  const [isOpen, setIsOpen] = useState(!isBegun);
  const [coming, setComing] = useState<TableForm>();
  const choose = async (form: TableForm) => {
    setFailure(undefined);
    setComing(form);
    try {
      const district = draft.districts[0] ?? goals.district;
      setDraft(await formDraft({ form, district }, catalogue.answer?.districts ?? []));
      setIsOpen(false);
    } catch (fault) {
      setFailure({ form, fault });
    }
    setComing(undefined);
  };
  if (draft.editing) return draft.form && <ChosenForm form={draft.form} isFixed rowKeys={rowKeys} />;
  return (
    <div className={styles.picker}>
      {draft.form && <ChosenForm form={draft.form} isFixed={false} rowKeys={rowKeys} />}
      <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary className={styles.summary}>{draft.form ? forms.another : forms.title}</summary>
        {/* A folded list is not only unseen but taken out: Fluent's own focus order would stop before buttons that cannot be focused. */}
        {isOpen && (
          <ul className={styles.list} aria-label={forms.title}>
            {TABLE_FORMS.filter((form) => form !== draft.form).map((form) => (
              <li key={form}>
                <button
                  type="button"
                  className={styles.form}
                  aria-busy={coming === form || undefined}
                  onClick={() => void choose(form)}
                >
                  <Text block weight="semibold">
                    {labels.forms[form].name} {coming === form && <Spinner size="extra-tiny" as="span" />}
                  </Text>
                  <Text block size={200} className={styles.hint}>
                    {labels.forms[form].hint}
                  </Text>
                </button>
              </li>
            ))}
          </ul>
        )}
      </details>
      {failure && (
        <FaultMessage
          fault={failure.fault}
          retry={() => void choose(failure.form)}
          back={() => void choose(failure.form)}
        />
      )}
    </div>
  );
}
