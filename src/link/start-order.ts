import type { LinkInput } from '../facts/index.js';

/** Files in the order a program would start them: first those that nothing imports, then the rest. */
export function startOrder(input: LinkInput): readonly string[] {
  const imported = new Set<string>();
  for (const file of input.files) {
    for (const request of input.facts(file).requests) {
      const target = input.resolve(file, request.request);
      if (target.kind === 'file') imported.add(target.file);
    }
  }
  return [...input.files.filter((file) => !imported.has(file)), ...input.files.filter((file) => imported.has(file))];
}
