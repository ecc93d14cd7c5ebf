import { createRoot } from 'react-dom/client';
import { firstLanguage } from './language.ts';
import { Pane } from './Pane.tsx';

const place = document.getElementById('pane');
if (place === null) throw new Error('index.html has lost its #pane');
createRoot(place).render(<Pane life="browser" first={firstLanguage()} />);
