import type { Inventory } from './inventory.js';
import { summaryOf } from './table.js';
import { plain } from './terminal.js';
import { columns, optionalColumns } from './words.js';

/** A table for a pull request or a wiki (GitHub Flavored Markdown). */
export function markdownOf({ endpoints }: Inventory): string {
  if (endpoints.length === 0) return 'No endpoints found.\n';
  const shown = columns.filter(({ head, of }) => !optionalColumns.has(head) || endpoints.some((endpoint) => of(endpoint) !== ''));
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const head = row(shown.map(({ head: text }) => text.charAt(0) + text.slice(1).toLowerCase())) + row(shown.map(() => '---'));
  const lines = endpoints.map((endpoint) => row(shown.map(({ head: text, of }) => (text === 'PATH' || text === 'WHERE' ? code(of(endpoint)) : escaped(of(endpoint))))));
  return `${head}${lines.join('')}\n${summaryOf(endpoints)}\n`;
}

/** Every mark that Markdown, HTML or a forge (mentions, issues, bare links) would act on, escaped; a newline never gets here. */
export function escaped(text: string): string {
  return plain(text).replace(/[\\`*_[\]<>|~&@#]|:(?=\/\/)|\.(?<=www\.)/gi, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** In code nothing is acted on but the backticks themselves, and in a table the bar. */
export function code(text: string): string {
  if (text === '') return '';
  return /[`|\\]/.test(text) ? escaped(text) : `\`${plain(text)}\``;
}
