import type { ReactNode } from 'react';
import { AUTHORITIES } from '../../data/rules/words.ts';
import type { Authority } from '../ask/operations.ts';
import { useLabels, useWords } from '../words/use-words.ts';
import { Choice } from './Choice.tsx';

interface JudgeByProps {
  /** Empty: of each goal the best standing one. */
  judgeBy: Authority | '';
  choose: (judgeBy: Authority | '') => void;
}

/** By whose goals results are judged. */
export function JudgeByChoice({ judgeBy, choose }: JudgeByProps): ReactNode {
  const { terms } = useWords();
  const labels = useLabels();
  return (
    <Choice<Authority | ''>
      label={terms.judgeBy}
      value={judgeBy}
      options={[
        { value: '', label: terms.byStanding },
        ...AUTHORITIES.map((value) => ({ value, label: labels.authorities[value] })),
      ]}
      choose={choose}
    />
  );
}
