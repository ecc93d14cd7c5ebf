import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** Groups choices under a heading. Screen readers hear it from the choices themselves. */
export function ChoiceGroup(props: { label: string; hint?: string | undefined; children: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.group}>
      <Text aria-hidden="true">{props.label}</Text>
      {props.children}
      {props.hint && (
        <Text size={200} className={styles.hint}>
          {props.hint}
        </Text>
      )}
    </div>
  );
}
