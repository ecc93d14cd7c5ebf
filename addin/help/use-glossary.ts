import { useMemo } from 'react';
import { useHelpWords } from '../words/use-help-words.ts';
import { useLabels } from '../words/use-words.ts';
import { Glossary } from './glossary.ts';

/** What the words mean that users meet, in the pane's language. */
export function useGlossary(): Glossary {
  const help = useHelpWords();
  const labels = useLabels();
  return useMemo(() => new Glossary(help, labels), [help, labels]);
}
