import type { Condition, Place } from './library.js';
import type { ViewSyntax } from './view.js';

/** What calls mean that make pages of views. */
export type ViewMeaning =
  /** Sends the view of this name, made with these data: what the first place lacks, the next may have. */
  | { readonly is: 'renders'; readonly view: Place; readonly data: readonly Place[] }
  /** The call gives what the template at `text` prints, with the data at `data`. Only templates that stand in the code are read. */
  | { readonly is: 'prints'; readonly syntax: ViewSyntax; readonly text: Place; readonly data: Place }
  /** Templates print what such a value was made of as it is, where they encode everything else. */
  | { readonly is: 'markup' }
  /** The value makes pages of views that are written so. Said of a package's default export, it holds for all that the package gives. */
  | { readonly is: 'view-engine'; readonly syntax: ViewSyntax }
  /**
   * Says where views lie (`folder`), how their names end where a call leaves that out (`extension`), and what makes pages of them: the
   * engine at `engine` of files that end in `ending`, those of an object by how files end (`byEnding`), that of an object by
   * its package (`byPackage`), or one of this `syntax`.
   */
  | {
      readonly is: 'views';
      readonly when?: Condition;
      readonly folder?: Place;
      readonly extension?: Place;
      readonly ending?: Place;
      readonly engine?: Place;
      readonly byEnding?: Place;
      readonly byPackage?: Place;
      readonly syntax?: ViewSyntax;
    };
