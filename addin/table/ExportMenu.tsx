import { Button, Menu, MenuItemLink, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SheetPlan } from '../../data/sheet/plan/plan.ts';
import { useWords } from '../words/use-words.ts';
import { EXPORT_FORMATS, exportAddress } from './export-address.ts';

/** Offers all figures of what the table is about as a file for other programs. */
export function ExportMenu({ plan }: { plan: SheetPlan | undefined }): ReactNode {
  const { table } = useWords();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" disabledFocusable={plan === undefined}>
          {table.exportAll}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {plan &&
            EXPORT_FORMATS.map((ending) => (
              <MenuItemLink key={ending} href={exportAddress(plan, ending)} download="">
                {table.exportFormats[ending]}
              </MenuItemLink>
            ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
