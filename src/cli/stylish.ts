import type { Checked, Report } from './check.js';
import { counted, plain, type Paint } from './terminal.js';

/** Reports by file, as ESLint's own default format prints them. */
export function stylish({ reports }: Checked, paint: Paint): string {
  if (reports.length === 0) return '';
  const files = [...new Set(reports.map(({ file }) => file))];
  const blocks = files.map((file) => `${paint('underline', plain(file))}\n${linesOf(reports.filter((report) => report.file === file), paint)}`);
  const errors = reports.filter(({ severity }) => severity === 'error').length;
  const summary = `✖ ${counted(reports.length, 'problem')} (${counted(errors, 'error')}, ${counted(reports.length - errors, 'warning')})`;
  return `\n${blocks.join('\n')}\n${paint(errors > 0 ? 'red' : 'yellow', summary)}\n`;
}

function linesOf(reports: readonly Report[], paint: Paint): string {
  const places = reports.map(({ line, column }) => `${line}:${column}`);
  const width = Math.max(...places.map(({ length }) => length));
  return reports
    .map(({ severity, message, rule }, index) => {
      const kind = paint(severity === 'error' ? 'red' : 'yellow', severity.padEnd('warning'.length));
      return `  ${paint('dim', (places[index] ?? '').padStart(width))}  ${kind}  ${plain(message)}  ${paint('dim', `api-security/${rule}`)}\n`;
    })
    .join('');
}
