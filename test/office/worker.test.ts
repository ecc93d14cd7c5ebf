import { expect, onTestFinished, test } from 'vitest';
import { bootInWorker } from './boot-worker.ts';

test('a workbook in a thread of its own is written, calculated, read and counted as one in the same thread', async () => {
  const { Excel, host } = bootInWorker();
  onTestFinished(() => host.close());
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B3').values = [
      ['指标', '完成'],
      ['甲', 3],
      ['乙', '=B2*2'],
    ];
    sheet.tables.add('A1:B3', true).name = '完成表';
    const range = sheet.getRange('B3').load('values,formulas');
    await context.sync();
    return [range.values, range.formulas];
  });
  expect(read).toEqual([[[6]], [['=B2*2']]]);
  expect(await host.ask('readTable', '完成表')).toEqual([
    ['指标', '完成'],
    ['甲', 3],
    ['乙', 6],
  ]);
  const [batch, ...others] = await host.ask('takeBatches', null);
  expect(others).toEqual([]);
  expect(batch?.bytes).toBeGreaterThan(100);
  expect(batch?.answerBytes).toBeGreaterThan(50);
});

test('its failures are those of Excel, and its events are heard', async () => {
  const { Excel, host } = bootInWorker();
  onTestFinished(() => host.close());
  const missing = Excel.run(async (context) => {
    context.workbook.tables.getItem('没有').load('name');
    await context.sync();
  });
  await expect(missing).rejects.toMatchObject({ code: 'ItemNotFound' });
  const heard = new Promise((resolve) => {
    void Excel.run(async (context) => {
      context.workbook.worksheets.onSelectionChanged.add(async ({ address }) => resolve(address));
      await context.sync();
      await host.ask('select', 'C7');
    });
  });
  expect(await heard).toBe('C7');
});
