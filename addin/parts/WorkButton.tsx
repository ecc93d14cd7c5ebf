import { Button, type ButtonProps, Spinner } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';

type WorkButtonProps = Omit<Extract<ButtonProps, { as?: 'button' }>, 'onClick'> & {
  /** What a press starts. It tells of its own failures. */
  work: () => Promise<unknown>;
};

/** A button that shows at once that it was pressed, and takes no other press until its work is over. */
export function WorkButton({ work, icon = null, disabledFocusable = false, ...rest }: WorkButtonProps): ReactNode {
  const [isBusy, setBusy] = useState(false);
  const press = () => {
    setBusy(true);
    void work().finally(() => setBusy(false));
  };
  return (
    <Button
      {...rest}
      icon={isBusy ? <Spinner size="tiny" /> : icon}
      aria-busy={isBusy || undefined}
      disabledFocusable={disabledFocusable || isBusy}
      onClick={press}
    />
  );
}
