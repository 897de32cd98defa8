type Yaml = string | readonly string[] | { readonly [key: string]: Yaml };

interface Line {
  readonly indent: number;
  readonly text: string;
}

/**
 * Reads the part of YAML that `pnpm-workspace.yaml` is written in: mappings by indentation, lists of plain or quoted
 * texts, `[a, b]`. Everything else is left out; loading a parser for all of YAML would cost every run of a workspace more than this file
 * is worth.
 */
export function parseSimpleYaml(text: string): Yaml {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#[^]*$/, ''))
    .filter((line) => line.trim() !== '')
    .map((line) => ({ indent: line.search(/\S/), text: line.trim() }));
  return parseLines(lines);
}

function parseLines(lines: readonly Line[]): Yaml {
  if (lines[0]?.text.startsWith('- ')) {
    return lines.filter((line) => line.text.startsWith('- ')).map((line) => unquoted(line.text.slice(2)));
  }
  const entries: [string, Yaml][] = [];
  for (const [index, line] of lines.entries()) {
    // Lines of an inner block were read together with the line above the block.
    if (line.indent > (lines[0]?.indent ?? 0)) continue;
    const [, key, value] = /^("[^"]*"|'[^']*'|[^:]+):(?:\s([^]*))?$/.exec(line.text) ?? [];
    if (key !== undefined) entries.push([unquoted(key), value === undefined ? parseLines(blockAfter(lines, index)) : scalar(value.trimStart())]);
  }
  return Object.fromEntries(entries);
}

/** A list may stand at the indentation of its key. */
function blockAfter(lines: readonly Line[], index: number): readonly Line[] {
  const own = lines[index]?.indent ?? 0;
  const rest = lines.slice(index + 1);
  const end = rest.findIndex((line) => line.indent < own || (line.indent === own && !line.text.startsWith('- ')));
  return end < 0 ? rest : rest.slice(0, end);
}

function scalar(value: string): Yaml {
  const list = /^\[(.*)\]$/.exec(value)?.[1];
  return list === undefined ? unquoted(value) : list.split(',').map(unquoted).filter((element) => element !== '');
}

function unquoted(text: string): string {
  return text.trim().replace(/^"([^]*)"$|^'([^]*)'$/, '$1$2');
}
