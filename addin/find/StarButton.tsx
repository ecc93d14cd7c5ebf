import { ToggleButton, tokens } from '@fluentui/react-components';
import { StarFilled, StarRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { nameIn } from '../../data/rules/message/message.ts';
import type { NamedIndicator } from '../ask/named-indicator.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { useStarred } from './kept-indicators.ts';

/** Stars an indicator, so that it is at hand whenever nothing is typed. */
export function StarButton({ indicator, size }: { indicator: NamedIndicator; size?: 'small' }): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const { codes, toggle } = useStarred();
  const isStarred = codes.includes(indicator.code);
  return (
    <ToggleButton
      appearance="transparent"
      size={size ?? 'medium'}
      checked={isStarred}
      icon={isStarred ? <StarFilled color={tokens.colorBrandForeground1} /> : <StarRegular />}
      aria-label={words.find.star(nameIn(indicator, language))}
      onClick={() => toggle(indicator.code)}
    />
  );
}
