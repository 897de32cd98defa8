import type { OptionSite } from '../facts/index.js';
import { silentApps, type SilentApp } from './access-log.js';
import { forgeableRoutes, type ForgeableRoutes } from './csrf.js';
import type { ModelParts } from './data.js';
import { bareApps, type BareApp } from './pages.js';
import { fixedSessions, type FixedSession } from './sessions.js';
import { optionsOf } from './settings.js';

/** Questions about applications as a whole: what browsers send them and show of them, what they write down. */
export class ApplicationQuestions {
  constructor(readonly parts: ModelParts) {}

  /** Routes that any site can make a signed-in browser call. */
  forgeableRoutes(): readonly ForgeableRoutes[] {
    return forgeableRoutes(this.parts.endpoints, optionsOf(this.parts.options, ['same-site']));
  }

  /** Applications that set no header to protect what browsers show of them: those that answer with pages, with `all` any. */
  bareApps(all: boolean): readonly BareApp[] {
    return bareApps(this.parts, all);
  }

  /** Headers that are off or too weak: a policy that is off only where some route answers with a page. */
  weakHeaders(): readonly OptionSite[] {
    const hasPages = this.parts.endpoints.some(({ development, traits }) => !development && traits.sendsPages);
    return optionsOf(this.parts.options, hasPages ? ['security-header', 'page-policy'] : ['security-header']).filter(({ state }) => state === 'weak');
  }

  /** Sessions that keep their id when their caller signs in. */
  fixedSessions(): readonly FixedSession[] {
    return fixedSessions(this.parts.endpoints);
  }

  /** Applications that ask callers who they are and write nothing down of them. */
  silentApps(): readonly SilentApp[] {
    return silentApps(this.parts, optionsOf(this.parts.options, ['request-log']));
  }
}
