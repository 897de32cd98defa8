import { isDeepStrictEqual } from 'node:util';
import { asModel } from '../../src/link/index.js';
import type { ApiModel, ModelData } from '../../src/model/index.js';
import { dataOf, projectIn } from '../../src/project/index.js';
import { parseShared, stringifyShared } from '../../src/project/shared-json.js';
import { rules } from '../../src/rules.js';

/** Everything that all rules find, with every option, as text: what they say, where, and in which order. */
export function told(model: ApiModel): string {
  return JSON.stringify(Object.values(rules).map((rule) => [rule.findings(model), rule.findings(model, rule.meta.docs.strictOptions)]));
}

/** What keeping the facts or the model of a project on the disk, and reading them again, would change. */
export function keptFaults(root: string, settings: unknown): readonly string[] {
  const { project } = projectIn(root, settings === undefined ? {} : { 'api-security': settings });
  const model = project.model();
  const text = stringifyShared(dataOf(model));
  const data = parseShared(text) as ModelData;
  const files = project.files().filter((file) => { const facts = project.facts(file); return !isDeepStrictEqual(JSON.parse(JSON.stringify(facts)), facts); });
  return [
    ...files.map((file) => `facts of ${file}`),
    ...(stringifyShared(data) === text ? [] : ['model']),
    ...(told(asModel(data, project.linkInput())) === told(model) ? [] : ['findings']),
  ];
}
