import { createRoot } from 'react-dom/client';
import { Pane } from './Pane.tsx';

const place = document.getElementById('pane');
if (place === null) throw new Error('index.html has lost its #pane');
createRoot(place).render(<Pane life="browser" firstLanguage="ZH" />);
