import type { ReactNode } from 'react';
import { chosenTermWords } from '../../data/rules/sentence/chosen-term.ts';
import {
  CHOSEN_TERM_NAMES,
  CHOSEN_TERMS,
  type TermChoice,
  type Terms,
  termChoice,
} from '../../data/rules/verdict/terms.ts';
import { useLanguage } from '../words/use-words.ts';
import { Choice } from './Choice.tsx';

/** The terms that are chosen from words, such as by whose goals results are judged. */
export function TermChoices({ terms, change }: { terms: Terms; change: (choice: TermChoice) => void }): ReactNode {
  const language = useLanguage();
  return CHOSEN_TERM_NAMES.map((name) => {
    const said = chosenTermWords(name, language);
    return (
      <Choice<string>
        key={name}
        label={said.label}
        value={terms[name] ?? ''}
        options={[
          { value: '', label: said.usual },
          ...CHOSEN_TERMS[name].map((value) => ({ value, label: said.words[value] ?? value })),
        ]}
        choose={(word) => change(termChoice(name, word))}
      />
    );
  });
}
