import { createRoot } from 'react-dom/client';
import { onLatest } from './ask/ledger-state.ts';
import { startExcel } from './excel/office/run.ts';
import { workbookLanguage } from './excel/workbook-language.ts';
import { sawRevision, startFunctions } from './functions/start.ts';
import { startCommands } from './shell/commands.ts';
import { Pane } from './shell/Pane.tsx';
import { TooOld } from './shell/TooOld.tsx';
import { firstLanguage } from './words/language.ts';

const place = document.getElementById('pane');
if (place === null) throw new Error('index.html has lost its #pane');
const life = await startExcel();
if (life === 'excel') {
  startFunctions(workbookLanguage);
  onLatest(({ ledger, number }) => sawRevision(ledger, number));
  startCommands();
}
const first = firstLanguage();
createRoot(place).render(life === 'too-old' ? <TooOld language={first} /> : <Pane life={life} first={first} />);
