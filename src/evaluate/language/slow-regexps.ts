import { parsePattern, type Node } from './regexp-nodes.js';

/**
 * Whether trying a pattern on some texts takes time that doubles with each character. That is so where a part of it can go
 * round to itself in two ways on the same text, and something behind it can fail (EDA of the automaton of positions, with
 * how often one position follows another; Weideman et al. 2016).
 */
export function isExponential(pattern: string, flags: string): boolean {
  const key = `${flags}/${pattern}`;
  const known = verdicts.get(key);
  if (known !== undefined) return known;
  if (verdicts.size > maxKept) verdicts.clear();
  const verdict = /[*+}]/.test(pattern) && judge(pattern, flags);
  verdicts.set(key, verdict);
  return verdict;
}

const verdicts = new Map<string, boolean>();
const maxKept = 2_000;
const maxPositions = 120;
/** `{n,}` counts as so many turns at most before it is taken for endless. */
const maxCopies = 4;

interface Position {
  readonly takes: bigint;
  /** Where it stands in the pattern, to see what comes behind. */
  readonly at: number;
  /** The positions that may come next, each as often as there are ways to get there. */
  readonly next: Map<number, number>;
}

interface Part {
  readonly first: ReadonlyMap<number, number>;
  readonly last: ReadonlyMap<number, number>;
  /** Ways to match nothing. */
  readonly empty: boolean;
}

class Automaton {
  readonly positions: Position[] = [];
  /** Where something stands that must match: whatever loops before it may have to be tried again. */
  lastNeeded = -1;

  build(node: Node, isNeeded: boolean): Part {
    switch (node.kind) {
      case 'set':
        if (isNeeded) this.#need(node.at);
        return this.#position(node.takes, node.at);
      case 'test':
        this.#need(node.at);
        return nothing;
      case 'any-of':
        return node.of.map((one) => this.build(one, false)).reduce(either, none);
      case 'row':
        return node.of.reduce<Part>((part, one) => this.#behind(part, this.build(one, isNeeded)), nothing);
      case 'repeat':
        return this.#repeat(node, isNeeded);
    }
  }

  #need(at: number): void {
    this.lastNeeded = Math.max(this.lastNeeded, at);
  }

  #position(takes: bigint, at: number): Part {
    const own = new Map([[this.positions.length, 1]]);
    this.positions.push({ takes, at, next: new Map() });
    return { first: own, last: own, empty: false };
  }

  #behind(left: Part, right: Part): Part {
    this.#follow(left.last, right.first);
    return { first: left.empty ? sum(left.first, right.first) : left.first, last: right.empty ? sum(left.last, right.last) : right.last, empty: left.empty && right.empty };
  }

  #follow(from: ReadonlyMap<number, number>, to: ReadonlyMap<number, number>): void {
    for (const one of from.keys()) {
      const next = this.positions[one]?.next;
      if (next) for (const [other, ways] of to) next.set(other, Math.min(2, (next.get(other) ?? 0) + ways));
    }
  }

  #repeat(node: Extract<Node, { readonly kind: 'repeat' }>, isNeeded: boolean): Part {
    if (node.max === Infinity && node.min <= 1) {
      const part = this.build(node.of, isNeeded && node.min > 0);
      this.#follow(part.last, part.first);
      return { ...part, empty: part.empty || node.min === 0 };
    }
    const copies = Math.min(node.max === Infinity ? node.min + 1 : node.max, maxCopies);
    let all: Part = nothing;
    // From the inside out: a turn that may be left out leaves out those behind it.
    for (let copy = copies - 1; copy >= 0; copy -= 1) {
      const part = this.build(node.of, isNeeded && copy < node.min);
      if (node.max === Infinity && copy === copies - 1) this.#follow(part.last, part.first);
      const turns = this.#behind(part, all);
      all = copy < node.min ? turns : { ...turns, empty: true };
    }
    return all;
  }
}

const nothing: Part = { first: new Map(), last: new Map(), empty: true };
const none: Part = { first: new Map(), last: new Map(), empty: false };

function either(left: Part, right: Part): Part {
  return { first: sum(left.first, right.first), last: sum(left.last, right.last), empty: left.empty || right.empty };
}

function sum(left: ReadonlyMap<number, number>, right: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const all = new Map(left);
  for (const [position, ways] of right) all.set(position, Math.min(2, (all.get(position) ?? 0) + ways));
  return all;
}

function judge(pattern: string, flags: string): boolean {
  const tree = parsePattern(pattern, flags);
  if (!tree) return false;
  const automaton = new Automaton();
  automaton.build(tree, true);
  const { positions, lastNeeded } = automaton;
  if (positions.length > maxPositions) return false;
  return positions.some((position, start) => position.at < lastNeeded && goesRoundTwice(positions, start));
}

/** Whether a position comes back to itself on one text by two different ways: a walk of two at once that part, and meet there again. */
function goesRoundTwice(positions: readonly Position[], start: number): boolean {
  const seen = new Set<number>();
  const queue: { readonly left: number; readonly right: number; readonly parted: boolean }[] = [{ left: start, right: start, parted: false }];
  for (let pair = queue.pop(); pair; pair = queue.pop()) {
    const { left, right, parted } = pair;
    for (const [a, ways] of positions[left]?.next ?? []) {
      for (const b of positions[right]?.next.keys() ?? []) {
        const isApart = parted || a !== b || (left === right && ways > 1);
        if (isApart && a === start && b === start) return true;
        const key = (a * positions.length + b) * 2 + (isApart ? 1 : 0);
        if (seen.has(key) || ((positions[a]?.takes ?? 0n) & (positions[b]?.takes ?? 0n)) === 0n) continue;
        seen.add(key);
        queue.push({ left: a, right: b, parted: isApart });
      }
    }
  }
  return false;
}
