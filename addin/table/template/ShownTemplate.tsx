import { Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { nameIn } from '../../../data/rules/message/message.ts';
import { formTraits } from '../../../data/rules/table/form.ts';
import { MOST_OF_NAME } from '../../../data/sheet/plan/template.ts';
import { Choice } from '../../parts/Choice.tsx';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { WorkButton } from '../../parts/WorkButton.tsx';
import { citiesOf } from '../../state/form-draft.ts';
import { usePane } from '../../state/pane-context.ts';
import { addTemplate, removeTemplate, showTemplate, type Templates } from '../../state/templates.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';

const useStyles = makeStyles({
  shown: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  name: { overflowWrap: 'anywhere' },
  rename: { display: 'flex', gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, minWidth: 0, '& input': { minWidth: 0 } },
});

/** Gives a template that was kept just now another name. */
function Rename({ list, name }: { list: Templates['list']; name: string }): ReactNode {
  const styles = useStyles();
  const { templates } = useWords();
  const { life, draft } = usePane();
  const [typed, setTyped] = useState(name);
  const [fault, setFault] = useState<unknown>();
  const template = list.find((one) => one.name === name);
  const wanted = typed.trim();
  const rename = async () => {
    if (!template || wanted === '' || wanted === name) return;
    setFault(undefined);
    try {
      const renamed = await addTemplate(life, { name: wanted, spec: template.spec });
      await removeTemplate(life, template);
      showTemplate({ name: renamed.name, form: draft.form, isNew: true, gone: [] });
    } catch (failed) {
      setFault(failed);
    }
  };
  return (
    <>
      <div className={styles.rename}>
        <Input
          size="small"
          className={styles.field}
          value={typed}
          maxLength={MOST_OF_NAME}
          aria-label={templates.name}
          onChange={(_, { value }) => setTyped(value)}
          onKeyDown={({ key }) => key === 'Enter' && void rename()}
        />
        <WorkButton size="small" disabledFocusable={wanted === '' || wanted === name} work={rename}>
          {templates.rename}
        </WorkButton>
      </div>
      {fault !== undefined && <FaultMessage fault={fault} retry={() => void rename()} />}
    </>
  );
}

/** Tells from which template the table on show is, and takes it to another district by one choice. */
export function ShownTemplate({ list, shown }: Templates): ReactNode {
  const styles = useStyles();
  const { templates, forms } = useWords();
  const language = useLanguage();
  const { catalogue, draft, setDraft } = usePane();
  const section = useRef<HTMLElement>(null);
  // The button that keeps a table stands below all choices, and this above them.
  useEffect(() => {
    if (shown?.isNew) section.current?.scrollIntoView({ block: 'center' });
  }, [shown]);
  if (!shown || shown.form !== draft.form) return null;
  const all = catalogue.answer?.districts ?? [];
  const cities = citiesOf(all);
  const isOfCity = draft.form !== undefined && formTraits(draft.form).of === 'CITY';
  const offered = isOfCity ? cities : all;
  const [district = '', ...others] = draft.districts;
  const known = offered.find((one) => [one.code, one.name, one.nameEn].includes(district));
  const value = others.length > 0 || !known ? '' : known.code;
  return (
    <section ref={section} className={styles.shown} aria-label={templates.title}>
      <Text className={styles.name} role="status">
        {shown.isNew ? templates.saved(shown.name) : templates.shown(shown.name)}
      </Text>
      {shown.gone.length > 0 && (
        <Text size={200} className={styles.name}>
          {templates.gone(shown.gone)}
        </Text>
      )}
      <Choice
        label={templates.useFor}
        value={value}
        options={[
          ...(value === '' ? [{ value: '', label: others.length > 0 ? templates.asKept : forms.chooseDistrict }] : []),
          ...offered.map((one) => ({ value: one.code, label: nameIn(one, language) })),
        ]}
        choose={(code) => code !== '' && setDraft({ ...draft, districts: [code] })}
      />
      {shown.isNew && <Rename key={shown.name} list={list} name={shown.name} />}
    </section>
  );
}
