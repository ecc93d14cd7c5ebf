import { formatNamed, withLabels } from '../../../data/export/format.ts';
import { exportPieces } from '../../../data/export/piece/export.ts';
import { readSelection, type TypedArgument } from '../../../data/export/piece/typed-selection.ts';
import type { Ledger } from '../../../data/ledger/ledger.ts';
import type { Language } from '../../../data/rules/words.ts';

/** How figures are asked for, as people type it. */
interface Asked {
  format?: string;
  labels?: string;
  typed?: readonly TypedArgument[];
  language?: Language;
}

/** The bytes of an export. */
export function exportedBytes(
  ledger: Ledger,
  { format = 'csv', labels = '', typed = [], language = 'ZH' }: Asked = {},
): Buffer {
  const named = formatNamed(format);
  const given = labels === '' ? named : withLabels(named, labels);
  const asked = { ...readSelection(typed), format: given, language, program: 'planbook test' };
  return Buffer.concat([...exportPieces(ledger, asked)]);
}

/** The text of an export. */
export function exportedText(ledger: Ledger, asked: Asked = {}): string {
  return exportedBytes(ledger, asked).toString();
}
