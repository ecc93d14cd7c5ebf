import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';

/** Asks before a table is unlinked: what stays, and what can no longer be done. */
export function UnlinkTable(props: { title: string; unlink: () => void; close: () => void }): ReactNode {
  const { title, unlink, close } = props;
  const { links } = useWords();
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_event, data) => {
        if (!data.open) close();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{links.unlinkTitle}</DialogTitle>
          <DialogContent>{links.unlinkText(title)}</DialogContent>
          <DialogActions>
            <Button onClick={close}>{links.cancel}</Button>
            <Button appearance="primary" onClick={unlink}>
              {links.unlinkYes}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
