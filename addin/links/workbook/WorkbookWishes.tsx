import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { Documents } from '../../ask/operations.ts';
import { useAnswer } from '../../ask/use-answer.ts';
import { AsOfChoice } from '../../parts/AsOfChoice.tsx';
import { FaultMessage } from '../../parts/FaultMessage.tsx';
import { useLinks } from '../../state/links-context.ts';
import { useOfficeWords } from '../../words/use-office-words.ts';
import { useWords } from '../../words/use-words.ts';
import { OpeningChoice } from './OpeningChoice.tsx';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  choice: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS, maxWidth: '420px' },
  start: { justifySelf: 'start' },
});

/** Shows the whole workbook as of a day, if it is not before everything that is held. */
function useShowAsOf() {
  const { asOf, progress, showAsOf } = useLinks();
  const [fault, setFault] = useState<unknown>();
  const documents = useAnswer(Documents, {}).answer?.documents ?? [];
  const [earliest] = documents.map(({ publishedOn }) => publishedOn).sort();
  const show = (wanted: string | undefined): void => {
    setFault(undefined);
    showAsOf(wanted).catch(setFault);
  };
  const isEarly = (wanted: string) =>
    earliest !== undefined && wanted < earliest && !documents.some(({ code }) => code === wanted);
  const nameOf = (wanted: string) => documents.find(({ code }) => code === wanted);
  return { asOf, isBusy: progress !== undefined, fault, earliest, isEarly, nameOf, show };
}

/** Tells as of when the workbook is shown, and leads back to the latest. */
function ShownAsOf({ shown }: { shown: ReturnType<typeof useShowAsOf> }): ReactNode {
  const { workbookAsOf: say } = useOfficeWords();
  const { table } = useWords();
  const { tables = [] } = useLinks();
  const { asOf, isBusy, nameOf, show } = shown;
  if (asOf === undefined) return null;
  const document = nameOf(asOf.asOf);
  const name = document ? table.asOfDocument(document.title, document.publishedOn) : asOf.asOf;
  const others = tables.filter(({ definition }) => definition && definition.spec.asOf !== asOf.asOf).length;
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>
        {say.shown(name)} {others > 0 && say.others(others)}
      </MessageBarBody>
      <MessageBarActions>
        {others > 0 && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => show(asOf.asOf)}>
            {say.bringOthers}
          </Button>
        )}
        <Button size="small" disabledFocusable={isBusy} onClick={() => show(undefined)}>
          {say.back}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/**
 * The wishes for a whole workbook: as of when all its linked tables and PLAN formulas are shown, and what is done when it is
 * opened.
 */
export function WorkbookWishes(): ReactNode {
  const styles = useStyles();
  const { workbookAsOf: say } = useOfficeWords();
  const shown = useShowAsOf();
  const { asOf, isBusy, fault, earliest, isEarly, show } = shown;
  const now = asOf?.asOf ?? '';
  const [chosen, setChosen] = useState<string>();
  const wanted = chosen ?? now;
  const apply = () => {
    setChosen(undefined);
    show(wanted === '' ? undefined : wanted);
  };
  return (
    <div className={styles.all}>
      <ShownAsOf shown={shown} />
      <div className={styles.choice}>
        <AsOfChoice label={say.label} asOf={wanted} choose={setChosen} />
        {wanted !== now && isEarly(wanted) && <Text role="alert">{say.early(earliest ?? '')}</Text>}
        {wanted !== now && !isEarly(wanted) && (
          <Button size="small" appearance="primary" className={styles.start} disabledFocusable={isBusy} onClick={apply}>
            {say.apply}
          </Button>
        )}
      </div>
      {fault !== undefined && <FaultMessage fault={fault} retry={apply} />}
      <div className={styles.choice}>
        <OpeningChoice />
      </div>
    </div>
  );
}
