import { type GriffelStyle, tokens } from '@fluentui/react-components';

/** The look of a list in a frame, in which each row draws the line below it. */
export const ROW_LIST = {
  listStyleType: 'none',
  margin: 0,
  padding: 0,
  border: `1px solid ${tokens.colorNeutralStroke2}`,
  borderBottom: 'none',
} satisfies GriffelStyle;
