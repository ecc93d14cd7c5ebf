import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { OPENINGS, type Opening } from '../../excel/setting/workbook-setting.ts';
import { Choice } from '../../parts/Choice.tsx';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { useLinks } from '../../state/links-context.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';

/** Asks once, after all was refreshed by hand, what is done when the workbook is opened, and lets it be changed afterwards. */
export function OpeningChoice(): ReactNode {
  const { workbookOpening: say } = useOfficeWords();
  const { tables = [], opening, allRefreshed, progress, chooseOpening } = useLinks();
  const [fault, setFault] = useState<unknown>();
  const choose = (wish: Opening) => {
    setFault(undefined);
    chooseOpening(wish).catch(setFault);
  };
  const failed = fault !== undefined && <FaultMessage fault={fault} />;
  if (opening === undefined || tables.length === 0) return null;
  if (opening !== 'UNASKED')
    return (
      <>
        <Choice
          label={say.label}
          value={opening}
          options={OPENINGS.map((each) => ({ value: each, label: say.options[each] }))}
          choose={choose}
        />
        {failed}
      </>
    );
  if (progress !== undefined || allRefreshed === undefined) return failed || null;
  return (
    <>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{say.ask}</MessageBarBody>
        <MessageBarActions>
          {OPENINGS.map((each) => (
            <Button key={each} size="small" onClick={() => choose(each)}>
              {say.options[each]}
            </Button>
          ))}
        </MessageBarActions>
      </MessageBar>
      {failed}
    </>
  );
}
