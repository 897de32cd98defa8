import type { ModelParts } from './data.js';
import { openDirectories, type OpenDirectory } from './directories.js';
import { ineffectiveGuards, type IneffectiveGuard } from './guards.js';
import { bypassablePathGuards, type BypassablePathGuard } from './path-guards.js';
import { undeclared, unguardedRoles, type UndeclaredRoute } from './protection.js';
import type { RoleAssignment } from './written.js';

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

  /** Routes that anybody may call, and of which nothing says that this is meant. */
  undeclared(options: { readonly reportReads: boolean }): readonly UndeclaredRoute[] {
    return undeclared(this.parts, options);
  }

  /** All accounts, for whoever has made one. */
  get openDirectories(): readonly OpenDirectory[] {
    return openDirectories(this.parts);
  }

  /** Roles that a client has assigned, where nothing tests what it may do. */
  get unguardedRoles(): readonly RoleAssignment[] {
    return unguardedRoles(this.parts);
  }
}
