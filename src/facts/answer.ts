/** The three answers to a question about the world; `unknown` keeps a rule silent. */
export type Answer = 'yes' | 'no' | 'unknown';
