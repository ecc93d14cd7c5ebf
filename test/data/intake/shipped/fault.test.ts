import { describe, expect, it } from 'vitest';
import { PlanSetFaults } from '../../../../data/intake/shipped/fault.ts';
import { readPlanSet } from '../../../../data/intake/shipped/plan-set.ts';
import { faultsAfter, planFolder, readEdited } from './plan-folder.ts';

const FIGURES = 'LG-MID/figures.yaml';
const TASKS = 'LG-MID/tasks.yaml';
const TERMS = 'LG-MID/terms.yaml';
const ABOUT = 'LG-MID/document.yaml';
const HOMES = 'indicators/housing.yaml';

describe('reading a data set', () => {
  it('finds no fault in a small one that has none', () => {
    const { version, districts, indicators, documents: read } = readEdited();
    expect({ version, districts: districts.length, indicators: indicators.map(({ code }) => code) }).toEqual({
      version: 3,
      districts: 2,
      indicators: ['GDP', 'HOMES', 'STATIONS'],
    });
    expect(read[0]?.figures).toHaveLength(6);
  });

  it('names the faults of all files at once', () => {
    const found = faultsAfter([
      { file: 'districts.yaml', from: 'parent: 440300', to: 'parent: 440000' },
      { file: HOMES, from: 'timing: FLOW', to: 'timing: RATE' },
      { file: ABOUT, from: 'IN_FORCE', to: 'CURRENT' },
      { file: TASKS, from: 'title: 超充之城', to: 'title: 超充城市' },
      { file: TERMS, from: 'begins: 指绿水青山', to: 'begins: 指青山绿水' },
      { file: FIGURES, from: 'period: 2024-S1', to: 'period: 2024-S3' },
      { file: FIGURES, from: 'unit: 亿元', to: 'unit: 万元' },
      { file: FIGURES, from: 'value: 70', to: 'value: 71' },
    ]).map(({ file, at }) => `${file}: ${at}`);
    expect(found.sort()).toEqual(
      [
        'districts.yaml: parent: 440000',
        `${HOMES}: timing: RATE`,
        `${ABOUT}: standing: CURRENT`,
        `${TASKS}: title: 超充城市`,
        `${TERMS}: begins: 指青山绿水`,
        `${FIGURES}: period: 2024-S3`,
        `${FIGURES}: unit: 万元`,
        `${FIGURES}: printed: 2500.99亿元`,
        `${FIGURES}: printed: 70座`,
      ].sort(),
    );
  });

  it('prints each fault as file, line and message', () => {
    const folder = planFolder([{ file: FIGURES, from: 'value: 2500.99', to: 'value: 2500.98' }]);
    expect(() => readPlanSet(folder)).toThrow(PlanSetFaults);
    expect(() => readPlanSet(folder)).toThrow(
      /^LG-MID\/figures\.yaml:8: What is printed, "2500\.99亿元", reads 2500\.99/,
    );
  });

  it('does not blame the figures for a catalogue that cannot be read', () => {
    const found = faultsAfter([{ file: HOMES, from: 'name: 累计', to: 'name: "累计' }]);
    expect(new Set(found.map(({ file }) => file))).toEqual(new Set([HOMES]));
  });
});
