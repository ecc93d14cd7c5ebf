import { createRoot } from 'react-dom/client';
import { startCommands } from './commands.ts';
import { startExcel } from './excel/excel.ts';
import { startFunctions } from './functions/start.ts';
import { firstLanguage } from './language.ts';
import { Pane } from './Pane.tsx';
import { TooOld } from './TooOld.tsx';

const place = document.getElementById('pane');
if (place === null) throw new Error('index.html has lost its #pane');
const life = await startExcel();
if (life === 'excel') {
  startFunctions();
  startCommands();
}
const first = firstLanguage();
createRoot(place).render(life === 'too-old' ? <TooOld language={first} /> : <Pane life={life} first={first} />);
