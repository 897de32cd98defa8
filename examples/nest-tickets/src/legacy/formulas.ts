import { runInNewContext } from 'node:vm';

const figures: Readonly<Record<string, number>> = { opened: 1_204, closed: 1_180, reopened: 37 };
const columns = new Map(Object.entries(figures));

/** The head office writes formulas such as `opened - closed`. */
export function calculate(formula: string): number {
  return Number(runInNewContext(formula, { ...figures }, { timeout: 50 })); // expect: no-dynamic-code-from-request
}

export function total(column: string): number {
  return columns.get(column) ?? 0;
}
