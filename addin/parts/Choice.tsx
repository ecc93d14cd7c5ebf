import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  field: { minWidth: 0 },
  // A long option must not make the pane wider than it is.
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

/** Chooses one of several options, under a label. */
export function Choice<Value extends string>(props: {
  label: string;
  value: Value;
  options: { value: Value; label: string }[];
  choose: (value: Value) => void;
  hint?: string;
  isFixed?: boolean;
}): ReactNode {
  const styles = useStyles();
  const { label, value, options, choose, hint, isFixed = false } = props;
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} className={styles.field}>
      <Select
        size="small"
        className={styles.select}
        value={value}
        disabled={isFixed}
        onChange={(_event, data) => {
          const chosen = options.find((one) => one.value === data.value);
          if (chosen) choose(chosen.value);
        }}
      >
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
