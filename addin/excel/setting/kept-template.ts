import { readTemplate, type TableTemplate, templateText } from '../../../data/sheet/plan/template.ts';
import { settings } from '../office/read-workbook.ts';
import { inWorkbook } from '../office/run.ts';

/** The beginning of the key under which the workbook keeps a template; its id follows. */
const KEY = 'planbook.template.';

/** The templates that the open workbook keeps, by name. */
export async function listTemplates(): Promise<TableTemplate[]> {
  return inWorkbook(async (workbook) => {
    const { stored } = await workbook.read({ stored: settings() });
    return stored.flatMap(({ key, value }) => {
      const template = key.startsWith(KEY) ? readTemplate(String(value)) : undefined;
      return template ? [{ ...template, id: key.slice(KEY.length) }] : [];
    });
  });
}

/** Keeps a template in the workbook. */
export async function keepTemplate(template: TableTemplate): Promise<void> {
  const setting = { kind: 'set-setting', key: KEY + template.id, value: templateText(template) } as const;
  await inWorkbook((workbook) => workbook.write([setting]));
}

/** Takes a template out of the workbook, if it is still there. */
export async function dropTemplate(id: string): Promise<void> {
  await inWorkbook(async (workbook) => {
    const { stored } = await workbook.read({ stored: settings() });
    const key = KEY + id;
    if (stored.some((each) => each.key === key)) await workbook.write([{ kind: 'delete-setting', key }]);
  });
}
