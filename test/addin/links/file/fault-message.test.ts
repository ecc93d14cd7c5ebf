import { describe, expect, test } from 'vitest';
import { packedFault, unpackedFault } from '../../../../addin/links/file/fault-message.ts';
import { workbookSentence } from '../../../../addin/parts/workbook-fault.ts';
import { zh } from '../../../../addin/words/zh.ts';
import { BadDefinition, DefinitionNewer } from '../../../../data/sheet/fault/definition-fault.ts';
import { SheetProtected } from '../../../../data/sheet/fault/excel-fault.ts';
import { FileFault } from '../../../../data/sheet/fault/file-fault.ts';
import {
  ColumnMissing,
  FormulaTooLong,
  LayoutChanged,
  NoRoomBelow,
  NotRelinkable,
  WouldGoBack,
} from '../../../../data/sheet/fault/table-fault.ts';

const FAULTS = [
  new FileFault('FILE_NO_ROOM_BELOW', 'B9', { count: 3, cause: new Error('inner') }),
  new FileFault('TOO_MUCH_INSIDE', 'xl/sharedStrings.xml', { count: 256 }),
  new DefinitionNewer(9, 1),
  new BadDefinition('its text is no JSON'),
  new ColumnMissing(['年度目标', '完成']),
  new FormulaTooLong('表', '进度评价'),
  new LayoutChanged(),
  new NoRoomBelow('A3:B4', 2),
  new NotRelinkable(),
  new SheetProtected('汇总'),
  new WouldGoBack('BEHIND', 6, 5),
  new WouldGoBack('FORKED', 6),
];

describe('a fault that passes from the thread of a file to the page', () => {
  test.each(FAULTS.map((fault) => [fault.name, fault] as const))(
    '%s is worded there as it would be here',
    (_, fault) => {
      const arrived = unpackedFault(structuredClone(packedFault(fault)));
      expect(arrived).toBeInstanceOf(fault.constructor);
      expect(arrived.message).toBe(fault.message);
      expect(workbookSentence(arrived, zh)).toBe(workbookSentence(fault, zh));
      expect(workbookSentence(arrived, zh)).toBeDefined();
    },
  );

  test('that nobody foresaw stays an error with its words', () => {
    const arrived = unpackedFault(structuredClone(packedFault(new RangeError('Invalid string length'))));
    expect(arrived).toBeInstanceOf(Error);
    expect(arrived.message).toBe('Invalid string length');
    expect(unpackedFault(packedFault('text')).message).toBe('text');
  });
});
