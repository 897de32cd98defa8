import type { Block, Flow, FunctionFacts, Instruction, Item, LinkInput, Register } from '../../facts/index.js';
import { visit } from '../../evaluate/index.js';

/**
 * Flows of members of a request to which the project gives a value nowhere: nothing assigns to a member of this name of what goes by the name of a request, and
 * no call puts it there (`Object.assign(req, { tenant })`, `app.decorateRequest('tenant')`). Here a name only silences.
 */
export function trulyUnset(flows: readonly Flow[], { files, facts }: LinkInput): readonly Flow[] {
  const unset = flows.filter(({ source }) => source.origin === 'unset');
  if (unset.length === 0) return unset;
  const given = new Set<string>();
  for (const file of files) for (const { body } of facts(file).functions) noteGiven(body, given);
  return unset.filter(({ source }) => namesIn(source.id).every((name) => !given.has(name)));
}

/** The names that a function gives to something, as above. */
export function givenNamesOf(facts: FunctionFacts | undefined): ReadonlySet<string> {
  const given = new Set<string>();
  if (facts) noteGiven(facts.body, given);
  return given;
}

/** The names under which something would have to be put there: what stands in `ctx.state` is put into that. */
function namesIn(path: string): readonly string[] {
  return (path.match(/[\w$]+/g) ?? []).slice(0, /^(?:state|locals)\b/.test(path) ? 2 : 1);
}

/** How requests are called, and what hangs on them that programs keep things in. */
const requestName = /^_?(?:req|request|ctx|context|c|event|evt|r|state|locals|raw|target|obj|object|self)$|req(?:uest)?$/i;
const putting = /^(?:assign|merge|extend|defaults|decorate\w*|defineProperty|defineProperties)$/;

function noteGiven(body: Block, given: Set<string>): void {
  const made = new Map<Register, Instruction>();
  visit(body, (instruction) => {
    if ('to' in instruction) made.set(instruction.to, instruction);
    if (instruction.op === 'set' && typeof instruction.key === 'string' && isNamedLikeRequest(instruction.object, made)) given.add(instruction.key);
    if (instruction.op === 'call' && calls(instruction.callee, made)) for (const argument of instruction.args) noteArgument(argument, made, given);
  });
}

function isNamedLikeRequest(register: Register, made: ReadonlyMap<Register, Instruction>): boolean {
  const definition = made.get(register);
  if (definition?.op === 'cast') return isNamedLikeRequest(definition.value, made);
  if (definition?.op === 'read') return requestName.test(definition.name);
  return definition?.op === 'get' && typeof definition.key === 'string' && requestName.test(definition.key);
}

function calls(callee: Register, made: ReadonlyMap<Register, Instruction>): boolean {
  const definition = made.get(callee);
  const name = definition?.op === 'get' ? definition.key : definition?.op === 'read' ? definition.name : undefined;
  return typeof name === 'string' && putting.test(name);
}

/** A name told by itself, or those of an object. */
function noteArgument({ value }: Item, made: ReadonlyMap<Register, Instruction>, given: Set<string>): void {
  const definition = made.get(value);
  if (definition?.op === 'constant' && typeof definition.value === 'string') given.add(definition.value);
  if (definition?.op === 'object') for (const entry of definition.entries) if ('key' in entry && typeof entry.key === 'string') given.add(entry.key);
}
