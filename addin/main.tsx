import { createRoot } from 'react-dom/client';
import { askAllAgain } from './ask/answers.ts';
import { onLatest } from './ask/ledger-state.ts';
import { startSession } from './ask/session.ts';
import { startExcel } from './excel/office/run.ts';
import { workbookAsOf } from './excel/setting/workbook-as-of.ts';
import { formulaRevision, workbookLanguage } from './excel/setting/workbook-setting.ts';
import { sawRevision, startFunctions } from './functions/start.ts';
import { goBackOnce } from './parts/sign-in.ts';
import { startCommands } from './shell/commands.ts';
import { Pane } from './shell/Pane.tsx';
import { TooOld } from './shell/TooOld.tsx';
import { showWantedLook } from './shell/theme.ts';
import { firstLanguage } from './words/language.ts';

const place = document.getElementById('pane');
if (place === null) throw new Error('index.html has lost its #pane');
const life = await startExcel();
if (life === 'excel') {
  startFunctions(workbookLanguage, formulaRevision, async () => (await workbookAsOf())?.asOf);
  onLatest(({ name }) => sawRevision(name));
  startCommands();
  startSession(askAllAgain);
}
goBackOnce();
const first = firstLanguage();
const root = createRoot(place);
const show = () => root.render(life === 'too-old' ? <TooOld language={first} /> : <Pane life={life} first={first} />);
// The colours come first, so that a dark pane does not begin white; where they cannot be had the light ones do. Nothing here
// awaits them: their file imports this one's piece, which would then never end.
void showWantedLook()
  .catch(() => undefined)
  .then(show);
