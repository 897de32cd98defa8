import type { ModelParts } from './data.js';
import { ineffectiveGuards, type IneffectiveGuard } from './guards.js';
import { bypassablePathGuards, type BypassablePathGuard } from './path-guards.js';

/** Questions about guards that do not do what they are there for. */
export class GuardQuestions {
  constructor(readonly parts: ModelParts) {}

  /** Guards that let callers pass whom they are meant to turn away. */
  get ineffective(): readonly IneffectiveGuard[] {
    return ineffectiveGuards(this.parts);
  }

  /** Checks that go by the path, and let requests pass that they are meant to refuse. */
  get bypassable(): readonly BypassablePathGuard[] {
    return bypassablePathGuards(this.parts);
  }
}
