import { forgeableRoutes, type ForgeableRoutes } from './csrf.js';
import type { ModelParts } from './data.js';
import { bareApps, type BareApp } from './pages.js';
import { fixedSessions, type FixedSession } from './sessions.js';
import { optionsOf } from './settings.js';

/** Questions about what browsers do: which requests they send along, which pages they show, which sessions they bring. */
export class BrowserQuestions {
  constructor(readonly parts: ModelParts) {}

  /** Routes that any site can make a signed-in browser call. */
  forgeableRoutes(): readonly ForgeableRoutes[] {
    return forgeableRoutes(this.parts.endpoints, optionsOf(this.parts.options, ['same-site']));
  }

  /** Applications that set no header to protect what browsers show of them: those that answer with pages, with `all` any. */
  bareApps(all: boolean): readonly BareApp[] {
    return bareApps(this.parts, all);
  }

  /** Sessions that keep their id when their caller signs in. */
  fixedSessions(): readonly FixedSession[] {
    return fixedSessions(this.parts.endpoints);
  }
}
