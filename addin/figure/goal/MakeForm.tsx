import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { TableAddRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { TableForm } from '../../../data/rules/table/form.ts';
import type { DatedTerms } from '../../../data/rules/table/table-query.ts';
import type { NamedIndicator } from '../../ask/named-indicator.ts';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { formDraft } from '../../state/form-draft.ts';
import { usePane } from '../../state/pane-context.ts';
import { useLabels } from '../../words/use-words.ts';

const useStyles = makeStyles({
  made: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  make: { justifySelf: 'start' },
});

interface MakeFormProps {
  label: string;
  /** A single form is made at once; of several one is chosen. */
  forms: readonly TableForm[];
  /** The district's code. */
  district: string;
  year?: string;
  terms: DatedTerms;
  /** Fetches the only indicators that the form shows. Without it the form shows its own. */
  indicators?: () => Promise<NamedIndicator[]> | NamedIndicator[];
}

/** Makes a table that can be filed of what is shown. */
export function MakeForm({ label, forms, district, year, terms, indicators }: MakeFormProps): ReactNode {
  const styles = useStyles();
  const labels = useLabels();
  const { catalogue, setDraft, show } = usePane();
  const [failure, setFailure] = useState<{ form: TableForm; fault: unknown }>();
  const [isBusy, setBusy] = useState(false);
  const make = async (form: TableForm) => {
    setFailure(undefined);
    setBusy(true);
    try {
      const start = { form, district, terms, ...(year === undefined ? {} : { year }) };
      const only = indicators && { indicators: await indicators() };
      setDraft(await formDraft({ ...start, ...only }, catalogue.answer?.districts ?? []));
      show('table');
    } catch (fault) {
      setFailure({ form, fault });
    }
    setBusy(false);
  };
  const [first] = forms;
  const icon = isBusy ? <Spinner size="tiny" /> : <TableAddRegular />;
  const look = { className: styles.make, size: 'small', icon, disabledFocusable: isBusy } as const;
  return (
    <div className={styles.made}>
      {forms.length === 1 && first ? (
        <Button {...look} onClick={() => void make(first)}>
          {label}
        </Button>
      ) : (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button {...look}>{label}</Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {forms.map((form) => (
                <MenuItem key={form} onClick={() => void make(form)}>
                  {labels.forms[form].name}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      {failure && <FaultMessage fault={failure.fault} retry={() => void make(failure.form)} />}
    </div>
  );
}
