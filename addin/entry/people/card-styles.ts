import { makeStyles, tokens } from '@fluentui/react-components';
import { CARD } from '../../parts/card.ts';

/** The looks of what is told about one person or one token. */
export const useCardStyles = makeStyles({
  card: CARD,
  form: { gap: tokens.spacingVerticalS, '& .fui-Input': { minWidth: 0 }, '& input': { minWidth: 0, width: '100%' } },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, overflowWrap: 'anywhere' },
  told: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  actions: {
    border: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
  },
});
