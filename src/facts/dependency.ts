/**
 * `flatQueries`: from this major version on, members of a query are text unless the application chooses another parser. `texts`: a text that a
 * handler returns is sent as a page, or as plain text. `over`: it decides where these packages are there, too.
 */
export interface DependencyMeaning {
  readonly flatQueries?: number;
  readonly texts?: 'page' | 'plain';
  readonly over?: readonly string[];
}
