import type { Locator } from 'playwright-core';
import type { OfficeWords } from '../../addin/words/office-zh.ts';
import type { PaneWords } from '../../addin/words/zh.ts';
import { bytesOf } from '../browser/page.ts';
import { seen } from '../browser/seen.ts';
import { withParts } from '../data/sheet/file/file-bytes.ts';
import type { Host } from '../office/host.ts';
import type { User } from './user.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Words {
  say: OfficeWords;
  pane: PaneWords;
}

type Rows = (string | number)[][];

/** The workbook that is open in Excel: its sheets are read, and its linked table is refreshed and typed into. */
export class SheetSetting {
  readonly #user: User;
  readonly #words: Words;
  readonly #host: Host;

  constructor(user: User, { host, ...words }: Words & { host: Host }) {
    this.#user = user;
    this.#words = words;
    this.#host = host;
  }

  #button(name: string): Locator {
    return this.#user.page.getByRole('button', { name, exact: true }).first();
  }
  get #table() {
    const { workbook } = this.#host;
    return workbook.table(workbook.tableNames[0] ?? '');
  }

  /** Inserts the table that is laid out. */
  async takesTable(): Promise<void> {
    this.#host.select('B3');
    await this.#button(this.#words.pane.table.insert).click();
    await seen(this.#user.page.getByText('Sheet1!B3').first());
  }

  /** Opens a sheet of the workbook and has it read. */
  async brings(name: string, rows: Rows): Promise<void> {
    this.#host.workbook.addSheet(name).paste('A1', rows);
    this.#host.select(`${name}!A1`);
    await this.#user.clicks(this.#button(this.#words.say.readSheet.read));
  }

  async refreshes(): Promise<void> {
    await this.#user.clicks(this.#button(this.#words.pane.links.refreshAll));
  }

  /** Types a number over another in the table, and goes to its source. */
  async typesOver(before: number, after: number): Promise<void> {
    const table = this.#table;
    const header = table.headers.find((one) => table.column(one).includes(before)) ?? '';
    const row = table.column(header).indexOf(before);
    table.set(row, header, after);
    await this.#user.clicks(this.#user.page.getByRole('tab', { name: this.#words.pane.views.source }));
    this.#host.select('Sheet1!A1');
    this.#host.select(`Sheet1!${table.addressOf(row, header)}`);
  }

  /** Refreshes the table, which has the corrected number already: it was typed there. */
  async refreshesCorrected(): Promise<void> {
    const { page } = this.#user;
    await this.#user.clicks(page.getByRole('tab', { name: new RegExp(`^${this.#words.pane.views.links}`) }).first());
    await this.refreshes();
    await this.#user.sees(page.getByText(this.#words.pane.links.unchanged(7)));
  }
}

/** The page of a browser alone: files are brought in, and a workbook that was downloaded is refreshed. */
export class FileSetting {
  readonly #user: User;
  readonly #words: Words;
  /** The workbook with the table, as it was downloaded last. */
  #workbook: Uint8Array<ArrayBufferLike> = new Uint8Array();

  constructor(user: User, words: Words) {
    this.#user = user;
    this.#words = words;
  }

  #button(name: string): Locator {
    return this.#user.page.getByRole('button', { name, exact: true }).first();
  }

  async #downloads(button: Locator): Promise<void> {
    const [download] = await Promise.all([this.#user.page.waitForEvent('download'), button.click()]);
    this.#workbook = await bytesOf(download);
  }

  async #chooses(name: string, mimeType: string, bytes: Uint8Array): Promise<void> {
    this.#user.acts.push(`choose ${name}`);
    await this.#user.page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
  }

  /** Downloads the table that is laid out. */
  async takesTable(): Promise<void> {
    await this.#downloads(this.#button(this.#words.pane.table.download));
  }

  /** Chooses a file of the month. */
  async brings(name: string, rows: Rows): Promise<void> {
    const text = rows.map((row) => row.join(',')).join('\n');
    await this.#chooses(`${name}.csv`, 'text/csv', Buffer.from(text));
  }

  async #refreshesFile(): Promise<void> {
    await this.#chooses('表.xlsx', XLSX, this.#workbook);
    await this.#user.clicks(this.#button(this.#words.pane.file.refresh));
  }

  /** Refreshes the workbook and takes it back. */
  async refreshes(): Promise<void> {
    await this.#refreshesFile();
    const button = this.#button(this.#words.pane.file.download);
    await this.#user.sees(button);
    await this.#downloads(button);
  }

  /** Types a number over another in the file, and has it refreshed. */
  async typesOver(before: number, after: number): Promise<void> {
    const kept = this.#workbook;
    // The first of two cells: the other is hidden, and tells what the table was refreshed with.
    this.#workbook = withParts(this.#workbook, {
      'xl/worksheets/sheet1.xml': (sheet) => sheet.replace(`<v>${before}</v>`, `<v>${after}</v>`),
    });
    await this.#refreshesFile();
    this.#workbook = kept;
  }

  /** Refreshes the workbook as a colleague has it, who typed nothing. */
  async refreshesCorrected(value: string): Promise<void> {
    const { page } = this.#user;
    const kind = this.#words.pane.links.kinds.CORRECTED;
    await this.#user.clicks(page.getByRole('tab', { name: new RegExp(`^${this.#words.pane.views.links}`) }).first());
    await this.refreshes();
    await this.#user.sees(page.getByRole('listitem').filter({ hasText: kind }).filter({ hasText: value }).last());
  }
}
