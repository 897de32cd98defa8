/** How the tags of a view are to be read; what is written alike goes by one name (`jinja`: Nunjucks, Swig, Twig). */
export type ViewSyntax = 'ejs' | 'underscore' | 'eta' | 'mustache' | 'handlebars' | 'pug' | 'jinja' | 'liquid' | 'dust' | 'dot' | 'art';

/** Something of the data that a view puts into its page. */
export interface ViewOutput {
  /** Its name, and the properties on the way to it; `[]` for any element of a list: `['items', '[]', 'title']`. */
  readonly path: readonly string[];
  /** 1-based. */
  readonly line: number;
  /** As it is. Without this it is encoded, unless the engine is told not to. */
  readonly raw: boolean;
}

/** What the text of a view says, as far as it is written plainly. */
export interface ViewFacts {
  readonly outputs: readonly ViewOutput[];
  /** Views that it includes or extends, as it names them: they are given the same data. */
  readonly parts: readonly string[];
}
