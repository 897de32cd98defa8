import { rules } from '../rules.js';
import { configs } from './check.js';

/** What one command understands; `parseArgs` of Node reads it. */
export interface CommandShape {
  readonly options: Readonly<Record<string, { readonly type: 'boolean' | 'string'; readonly short?: string }>>;
  readonly help: string;
}

const reading = {
  settings: { type: 'string' },
  profile: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const readingHelp = `  --settings <file>    Settings as JSON: the value of settings['api-security'] in ESLint's configuration.
                       Without it: the key "api-security" of the nearest package.json, or
                       settings["api-security"] of .oxlintrc.json. ESLint's own configuration is a program;
                       it is never run, so what stands only there is not known here.
  --profile            Prints the time of each stage: discover, parse, extract, link, questions, report.
  --help               Prints this text.`;

export const formats = ['table', 'json', 'csv', 'md', 'html', 'openapi'] as const;
export const reportFormats = ['stylish', 'json', 'sarif'] as const;

export const commands = {
  inventory: {
    options: { ...reading, format: { type: 'string' }, json: { type: 'boolean' }, check: { type: 'string' }, diff: { type: 'string' } },
    help: `api-security inventory [folder] [options]

Lists every endpoint that the code in the folder registers: where, who may call it and by which check, roles, rate
limit, validation, and what could not be followed.

Options
  --format <format>    ${formats.join(', ')}. Default: table. html is one page to look at; openapi is a
                       skeleton in OpenAPI 3.1; json is the stable interface (inventory.schema.json in the package).
  --json               Short for --format json.
  --check <document>   Compares with an OpenAPI 3.x or Swagger 2.0 document (YAML or JSON): routes that one side
                       lacks, and documented security that differs from what really runs.
  --diff <before>      Compares with an earlier state: a git commit, branch or tag, or a file written by --json.
                       Says what was added, removed, and loosened (a check, role, limit or validation that is gone).
                       With --check and --diff the formats are table and json.
${readingHelp}

Exit codes
  0  done
  1  done, and something needs a look: a file could not be read as code, --check found a difference,
     --diff found something loosened
  2  not done: the command was wrong, or a file or folder is not there or cannot be read

Examples
  api-security inventory --format html > endpoints.html
  api-security inventory apps/api --check openapi.yaml
  api-security inventory --diff origin/main
`,
  },
  explain: {
    options: { ...reading },
    help: `api-security explain <method> <path> [folder] [options]

Tells how one route came to its verdict: everything that runs before its handler with the code that shows what it does,
what could not be followed, what each rule says and why others are silent, and the flows of request data in it.
The path is written as the inventory has it (/orders/:id) or as a caller does (/orders/42).

Options
${readingHelp}

Exit codes
  0  the route is there
  1  no such route; similar ones are named
  2  not done: the command was wrong, or the folder is not there

Example
  api-security explain GET /api/orders/:id
`,
  },
  check: {
    options: { ...reading, config: { type: 'string' }, format: { type: 'string' }, 'max-warnings': { type: 'string' } },
    help: `api-security check [folder] [options]

Runs the rules over a folder without any ESLint configuration. Comments such as
"eslint-disable-next-line api-security/no-ssrf -- reason" count as they do in ESLint.

Options
  --config <name>      Which rules; default: recommended. One of
                       ${Object.keys(configs).join(', ')}.
  --format <format>    ${reportFormats.join(', ')} (2.1.0, with the path of each flow). Default: stylish.
  --max-warnings <n>   Exit code 1 when there are more warnings than this.
${readingHelp}

Exit codes
  0  no errors; there may be warnings
  1  errors, or more warnings than allowed
  2  not done: the command was wrong, or the folder is not there

Examples
  api-security check
  api-security check apps/api --config strict --format sarif > api-security.sarif
`,
  },
  init: {
    options: { ...reading },
    help: `api-security init [folder] [options]

Writes eslint.config.js with the recommended rules where there is no configuration of ESLint yet; else prints what to
add to it. Reads the code and proposes settings: checks it could not see into, routes open by intent.
Nothing that exists is changed.

Options
${readingHelp}

Exit codes
  0  written, or told what to add
  2  not done: the command was wrong, or the folder is not there
`,
  },
} as const satisfies Readonly<Record<string, CommandShape>>;

export type CommandName = keyof typeof commands;

export const help = `api-security: what an API serves, who may call it, and what is wrong with it, read from its code.

Usage
  api-security <command> [folder] [options]

Commands
  inventory   Lists every endpoint and its controls: table, JSON, CSV, Markdown, HTML, OpenAPI.
              --check compares with an OpenAPI document, --diff with an earlier commit.
  explain     Tells why a route is or is not reported: api-security explain GET /orders/:id
  check       Runs the ${Object.keys(rules).length} rules without an ESLint configuration: text, JSON, SARIF.
  init        Writes an ESLint configuration and proposes settings.

Options
  --help      Prints this text; after a command, what that command understands.
  --version   Prints the version.

Exit codes
  0  done
  1  done, and something needs a look; "<command> --help" says what
  2  not done: the command was not understood, or something it needs is not there

Colours follow NO_COLOR and FORCE_COLOR. Nothing of the project is executed, its ESLint configuration included, and
nothing is sent anywhere.
`;
