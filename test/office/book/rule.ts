import { type Area, intersection } from './area.ts';
import type { Attached } from './attached.ts';
import type { Sheet } from './sheet.ts';

/** A rule of formatting, or the part of one for a single area. */
export type Rule = Extract<Attached, { kind: 'conditional' }>;

/** The rules of formatting of a sheet. */
export class Rules {
  readonly sheet: Sheet;

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  #all(): Rule[] {
    return this.sheet.attached.filter((each): each is Rule => each.kind === 'conditional');
  }

  idsIn(area: Area): string[] {
    return [...new Set(this.#all().flatMap((rule) => (intersection(rule.area, area) ? rule.id : [])))];
  }
  /** There is one for each area of the rule. */
  parts(id: string): Rule[] {
    return this.#all().filter((rule) => rule.id === id);
  }
  add(rule: Omit<Rule, 'kind'>): void {
    this.sheet.attached.push({ kind: 'conditional', ...rule });
  }
  change(id: string, to: Partial<Pick<Rule, 'formula' | 'fillColor' | 'fontColor'>>): void {
    this.sheet.attached = this.sheet.attached.map((each) =>
      each.kind === 'conditional' && each.id === id ? { ...each, ...to } : each,
    );
  }
  delete(id: string): void {
    this.sheet.attached = this.sheet.attached.filter((each) => each.kind !== 'conditional' || each.id !== id);
  }
}
