import { makeStyles, tokens } from '@fluentui/react-components';

/** The look of the fields of a form of the catalogue, as many side by side as there is room for. */
export const useFieldStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
  field: { minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
});
