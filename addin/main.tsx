import { createRoot } from 'react-dom/client';
import { askAllAgain } from './ask/answers.ts';
import { onLatest } from './ask/ledger-state.ts';
import { startSession } from './ask/session.ts';
import { startExcel } from './excel/office/run.ts';
import { formulaRevision, workbookLanguage } from './excel/workbook-setting.ts';
import { sawRevision, startFunctions } from './functions/start.ts';
import { goBackOnce } from './parts/sign-in.ts';
import { startCommands } from './shell/commands.ts';
import { Pane } from './shell/Pane.tsx';
import { TooOld } from './shell/TooOld.tsx';
import { firstLanguage } from './words/language.ts';

const place = document.getElementById('pane');
if (place === null) throw new Error('index.html has lost its #pane');
const life = await startExcel();
if (life === 'excel') {
  startFunctions(workbookLanguage, formulaRevision);
  onLatest(({ name }) => sawRevision(name));
  startCommands();
  startSession(askAllAgain);
}
goBackOnce();
const first = firstLanguage();
createRoot(place).render(life === 'too-old' ? <TooOld language={first} /> : <Pane life={life} first={first} />);
