import { createApiRule } from '../../src/create-rule.js';

export interface Options {
  /** Report descriptions of the API as well. */
  readonly apiDocs: boolean;
}

/** What each kind gives to whoever asks. */
const gives = {
  'api-docs': 'describes every route of this API',
  metrics: 'shows how this application runs and which routes it has',
  'queue-dashboard': 'shows the jobs of this application, and lets its visitors retry and remove them',
  status: 'shows the state of the machine this runs on',
  'directory-listing': 'lists the files of a folder',
  'source-files': 'serves the folder of the code itself, configuration included',
  'hidden-files': 'serves files whose names begin with a dot',
  'database-admin': 'lets its visitors read and change the data of this application',
  'graphql-explorer': 'lets its visitors explore the schema',
  memory: 'hands out what is in the memory of this process',
  environment: 'answers with the environment variables of this process, secrets included',
} as const;

export default createApiRule<'open' | 'schema', Options>({
  name: 'no-exposed-internal-endpoint',
  description: 'Disallow internals of the application that anybody can reach',
  docs: {
    cwe: ['CWE-489', 'CWE-497', 'CWE-306', 'CWE-548'],
    owaspApi: { 2023: ['API8', 'API9'] },
    owaspTop10: { 2021: ['A05'], 2025: ['A02'] },
    recommended: 'warn',
    strictOptions: { apiDocs: true },
  },
  messages: {
    open: '{{name}} {{gives}}, and nothing on the way to it ({{path}}) checks who is calling. Put a check before it, or register it outside production only.',
    schema: 'Whoever asks gets the schema of this API, in production as well. Let the environment decide, or leave it out.',
  },
  options: { apiDocs: { type: 'boolean' } },
  defaults: { apiDocs: false },
  *check(model, options) {
    if (options.apiDocs) for (const { optionSpan } of model.weakOptions('schema-shown')) yield { at: optionSpan, messageId: 'schema' };
    for (const { what, name, path, span } of model.exposedInternals(options)) yield { at: span, messageId: 'open', data: { name, gives: gives[what], path } };
  },
});
