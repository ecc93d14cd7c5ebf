import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { CursorClickRegular, DismissRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { KeyParameterId, PlanParameter } from '../../data/sheet/formula/plan-argument.ts';
import { addressOf } from '../../data/sheet/grid/address.ts';
import { type Entered, enterFormulas, type FormulaTarget, MAX_FILLED, pickCell, readTarget } from '../excel/formula.ts';
import type { SheetArea } from '../excel/office/edit.ts';
import { isCellFunction, KEY_FUNCTIONS } from '../functions/table.ts';
import { Choice } from '../parts/Choice.tsx';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { usePane } from '../state/pane-context.ts';
import { periodName, RELATIVE_PERIODS } from '../state/table-draft.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { FormulaPreview, useFormulaAnswer } from './FormulaPreview.tsx';
import {
  draftAbout,
  type FormulaSubject,
  fittedTo,
  formulasOf,
  type GivenArgument,
  hasOneUnit,
  isTooLong,
} from './formula-draft.ts';

const useStyles = makeStyles({
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    // Otherwise a row of buttons is squeezed where the dialog scrolls.
    gridAutoRows: 'max-content',
    gap: tokens.spacingVerticalS,
  },
  surface: { maxWidth: 'min(520px, calc(100vw - 16px))', padding: tokens.spacingHorizontalM },
  // An input's own width would push the button beside it out of a narrow dialog.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  argument: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: tokens.spacingHorizontalXS },
  input: { width: '100%', minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  periods: { display: 'flex', flexWrap: 'wrap' },
});

interface ArgumentProps {
  parameter: PlanParameter<KeyParameterId>;
  given: GivenArgument;
  set: (given: GivenArgument) => void;
  /** Runs what may fail, and shows the failure. */
  attempt: (work: () => Promise<void>) => Promise<void>;
}

/** Puts a relative period in, in the words of the pane. */
function RelativePeriods({ set }: Pick<ArgumentProps, 'set'>): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <div className={styles.periods}>
      {RELATIVE_PERIODS.map((typed) => {
        const text = periodName(typed, language);
        return (
          <Button key={typed} size="small" appearance="subtle" onClick={() => set({ from: 'text', text })}>
            {text}
          </Button>
        );
      })}
    </div>
  );
}

function Argument({ parameter, given, set, attempt }: ArgumentProps): ReactNode {
  const styles = useStyles();
  const { formula, functions } = useWords();
  const { name, description } = functions.parameters[parameter.id];
  const pick = () => attempt(async () => set({ from: 'cell', cell: await pickCell() }));
  const shown =
    given.from === 'cell'
      ? `${given.cell.sheet}!${addressOf({ ...given.cell, rows: 1, columns: 1 })} (${String(given.cell.value)})`
      : given.from === 'text'
        ? given.text
        : formula.takenFrom[given.from];
  return (
    <Field className={styles.field} label={parameter.isOptional ? `${name} (${formula.optional})` : name} size="small">
      <div className={styles.argument}>
        <Input
          className={styles.input}
          size="small"
          aria-label={formula.argument(name)}
          title={description}
          value={shown}
          readOnly={given.from !== 'text'}
          onChange={(_event, data) => set({ from: 'text', text: data.value })}
        />
        {given.from === 'text' ? (
          <Button size="small" icon={<CursorClickRegular />} title={formula.pick(name)} onClick={() => void pick()} />
        ) : (
          <Button
            size="small"
            icon={<DismissRegular />}
            title={formula.asText(name)}
            onClick={() => set({ from: 'text', text: given.from === 'cell' ? String(given.cell.value) : '' })}
          />
        )}
      </div>
      {parameter.id === 'period' && given.from === 'text' && <RelativePeriods set={set} />}
    </Field>
  );
}

/** Builds a formula that asks for a figure and writes it into one cell or an area with headers. */
export function FormulaBuilder(props: { about: FormulaSubject | undefined; close: () => void }): ReactNode {
  const { about, close } = props;
  const styles = useStyles();
  const { formula, functions } = useWords();
  const language = useLanguage();
  const { catalogue } = usePane();
  const [draft, setDraft] = useState(() => draftAbout(about, language));
  const [target, setTarget] = useState<FormulaTarget>();
  const [outcome, setOutcome] = useState<Entered>();
  const [failure, setFailure] = useState<{ fault: unknown; work: () => Promise<void> }>();
  const [isFull, setFull] = useState(false);
  const answer = useFormulaAnswer(draft, target);
  const chosen = KEY_FUNCTIONS.find(({ id }) => id === draft.name);
  // A function that spills fills its cells by itself.
  const fills = chosen !== undefined && isCellFunction(chosen);
  const attempt = async (work: () => Promise<void>) => {
    setFailure(undefined);
    setOutcome(undefined);
    setFull(false);
    await work().catch((fault: unknown) => setFailure({ fault, work }));
  };
  /** Tries again from a message. Its button goes with the message, and the focus must stay in the dialog for Esc to close it. */
  const attemptAgain = (work: () => Promise<void>) => {
    document.activeElement?.closest<HTMLElement>('[role="dialog"]')?.focus();
    return attempt(work);
  };
  const [chosenCells, setChosen] = useState<SheetArea>();
  /** At another place, formulas refer to the headers of the cells that were chosen. */
  const write = async (cells: SheetArea, { overwrite = false, of = cells } = {}) => {
    const numberFormat = hasOneUnit(draft) ? answer.numberFormat : undefined;
    setChosen(of);
    setOutcome(await enterFormulas(cells, formulasOf(draft, of), { overwrite, numberFormat }));
  };
  const enter = () =>
    attempt(async () => {
      const { area } = target ?? (await readTarget());
      if (area.rows * area.columns > MAX_FILLED) return setFull(true);
      await write(target && fills ? area : { ...area, rows: 1, columns: 1 });
    });
  // Writes to the cells that were named, wherever the selection is now.
  const overwrite = (cells: SheetArea) => attemptAgain(() => write(cells, { overwrite: true }));
  const writeInstead = (cells: SheetArea) => attemptAgain(() => write(cells, { of: chosenCells ?? cells }));
  const fill = () =>
    attempt(async () => {
      const read = await readTarget();
      const known = { districts: catalogue.answer?.districts ?? [], asOf: new Date().toISOString().slice(0, 10) };
      setTarget(read);
      setDraft(fittedTo(draft, read, known));
    });
  return (
    <Dialog open modalType="non-modal" onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface tabIndex={-1} className={styles.surface}>
        <DialogBody>
          <DialogTitle>{formula.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <Choice
              label={formula.function}
              value={draft.name}
              options={KEY_FUNCTIONS.map(({ id }) => ({ value: id, label: `PLAN.${id}` }))}
              choose={(name) => setDraft({ ...draft, name })}
              hint={chosen ? functions.help[chosen.id] : ''}
            />
            {chosen?.parameters.map((parameter) => (
              <Argument
                key={parameter.id}
                parameter={parameter}
                given={draft.given[parameter.id]}
                set={(given) => setDraft({ ...draft, given: { ...draft.given, [parameter.id]: given } })}
                attempt={attempt}
              />
            ))}
            {fills && (
              <>
                <Button size="small" onClick={() => void fill()}>
                  {formula.fill}
                </Button>
                <Text size={200} className={styles.hint}>
                  {target ? formula.target(`${target.area.sheet}!${addressOf(target.area)}`) : formula.fillHint}
                </Text>
              </>
            )}
            {isTooLong(draft) ? (
              <Text role="alert">{formula.tooLong}</Text>
            ) : (
              <FormulaPreview draft={draft} target={target} answer={answer} />
            )}
            {isFull && <Text role="alert">{formula.tooMany(MAX_FILLED)}</Text>}
            {outcome && (
              <MessageBar intent={outcome.kind === 'entered' ? 'success' : 'warning'} layout="multiline" role="status">
                <MessageBarBody>
                  {outcome.kind === 'touching'
                    ? formula.touching(outcome.place, outcome.table)
                    : formula[outcome.kind](outcome.place, outcome.cells)}
                </MessageBarBody>
                {outcome.kind === 'touching' && outcome.nextFree !== null && (
                  <MessageBarActions>
                    <Button size="small" onClick={() => outcome.nextFree && void writeInstead(outcome.nextFree)}>
                      {formula.placeInstead(addressOf(outcome.nextFree))}
                    </Button>
                  </MessageBarActions>
                )}
                {outcome.kind === 'taken' && (
                  <MessageBarActions>
                    <Button size="small" onClick={() => void overwrite(outcome.area)}>
                      {formula.overwrite}
                    </Button>
                  </MessageBarActions>
                )}
              </MessageBar>
            )}
            {failure && <FaultMessage fault={failure.fault} retry={() => void attemptAgain(failure.work)} />}
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" disabledFocusable={isTooLong(draft)} onClick={() => void enter()}>
              {target && fills ? formula.insertAll : formula.insert}
            </Button>
            <Button onClick={close}>{formula.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
