import type { Instruction, Register } from '../../facts/index.js';
import { registerOf } from '../running/execute.js';
import type { Frame } from '../running/frame.js';
import { describe } from '../running/spelling.js';
import { isEnvironment } from '../running/operators.js';
import { everyDatum, someDeployment, someOperator, type Clearances } from './path-state.js';
import { taintsOf } from '../values/value.js';

const none: Clearances = new Map();

/** What a test of the deployment establishes: details meant for development stay in development. */
export function deploymentTest(frame: Frame, register: Register, definition: Instruction, truth: boolean): Clearances {
  if (!isDeploymentTest(frame, register, definition)) return none;
  const production = namesProduction(frame, definition);
  if (production === truth) return none;
  const isNamed = !isEnvironment(registerOf(frame, register));
  const id = production === undefined ? `${isNamed ? someDeployment : everyDatum}${truth ? '+' : '-'}${String(definition.start)}` : everyDatum;
  return new Map([[id, ['error-detail'] as const]]);
}

/** Names under which programs keep where they run. They can only silence. */
const deploymentName = /(?:^|[._])(?:is_?)?(?:dev|prod|debug|verbose|node_env|app_env|local|show_?stack|expose)/i;

/** Names under which programs keep that the caller runs the service. A closed list, and it can only silence. */
const operatorName = /(?:^|[._])(?:is_?)?(?:super_?)?(?:admin|administrator|superuser|staff|operator)s?$/i;

/** What a test for those who run the service establishes: they may see what went wrong in it. What the client sends does not make anybody one of them. */
export function operatorTest(frame: Frame, register: Register, definition: Instruction, truth: boolean): Clearances {
  if (!truth) return none;
  const compared = definition.op === 'binary' && (definition.operator === '===' || definition.operator === '==') ? registerOf(frame, definition.right) : undefined;
  const [tested, name] = definition.op === 'binary' ? [definition.left, compared?.kind === 'constant' ? (compared.value === true ? describe(frame, definition.left) : String(compared.value)) : ''] : [register, definition.op === 'read' || definition.op === 'get' ? describe(frame, register) : ''];
  return operatorName.test(name) && taintsOf(registerOf(frame, tested)).length === 0 ? new Map([[someOperator, ['error-detail'] as const]]) : none;
}

/** Whether a test asks for the deployment: by where its value comes from, by the word it compares with, or by a name. */
function isDeploymentTest(frame: Frame, register: Register, definition: Instruction): boolean {
  const value = registerOf(frame, register);
  if (isEnvironment(value)) return true;
  if (definition.op === 'binary') return namesProduction(frame, definition) !== undefined && taintsOf(registerOf(frame, definition.left)).length === 0;
  if (definition.op !== 'read' && definition.op !== 'get' && definition.op !== 'call') return false;
  if (taintsOf(value).length > 0) return false;
  // `config.get('app.isDevelopment')`
  const asked = definition.op === 'call' ? definition.args.map((item) => registerOf(frame, item.value)) : [];
  return isNamedForDeployment(frame, register, definition) || asked.some((arg) => arg.kind === 'constant' && typeof arg.value === 'string' && deploymentName.test(arg.value));
}

const namedForDeployment = new WeakMap<Instruction, boolean>();

/** By the text of what computes it, which is the same whenever it runs. */
function isNamedForDeployment(frame: Frame, register: Register, definition: Instruction): boolean {
  const known = namedForDeployment.get(definition) ?? deploymentName.test(describe(frame, register));
  namedForDeployment.set(definition, known);
  return known;
}

/** Whether the test being true means production; undefined when it does not say. */
function namesProduction(frame: Frame, definition: Instruction): boolean | undefined {
  if (definition.op !== 'binary') return undefined;
  const compared = [registerOf(frame, definition.left), registerOf(frame, definition.right)].find((value) => value.kind === 'constant');
  if (compared?.kind !== 'constant' || typeof compared.value !== 'string') return undefined;
  if (!/^(?:prod|live|dev|local|test|staging|debug)/i.test(compared.value)) return undefined;
  const isProduction = /^(?:prod|live)/i.test(compared.value);
  const isEqual = definition.operator.startsWith('=');
  return isProduction === isEqual;
}
