// Writes a realistic monorepo to lint: three APIs (Express, Fastify, Nest) with routers, services, repositories, guards,
// schemas and DTOs. Deterministic: the same number of modules gives the same files.
//
//   node bench/generate.mjs <folder> [modules=40]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as express from './templates/express.mjs';
import * as fastify from './templates/fastify.mjs';
import * as nest from './templates/nest.mjs';

const words = ['Order', 'Invoice', 'Customer', 'Product', 'Supplier', 'Shipment', 'Ticket', 'Review', 'Coupon', 'Payment', 'Refund', 'Basket', 'Address', 'Category', 'Campaign', 'Branch', 'Contract', 'Document', 'Employee', 'Feature'];
const places = ['', 'Archive', 'Draft', 'Export', 'Partner', 'Region'];
const columns = ['name', 'status', 'city', 'note', 'currency', 'locale', 'reference', 'source'];

/** What one module is about, and which of the habits of real code it has. */
function moduleAt(index) {
  const name = words[index % words.length] + places[Math.floor(index / words.length) % places.length] + (index >= words.length * places.length ? String(index) : '');
  return {
    index,
    name,
    lower: name[0].toLowerCase() + name.slice(1),
    path: name.replace(/(?<=[a-z\d])(?=[A-Z])/g, '-').toLowerCase() + 's',
    fields: [0, 1, 2, 3].map((offset) => columns[(index + offset * 3) % columns.length]).filter((field, at, all) => all.indexOf(field) === at),
    /** Every eighth module builds a statement from the request, every tenth fetches what it is told to. */
    buildsSql: index % 8 === 3,
    fetches: index % 10 === 5,
    /** Modules lean on one another, as services do. */
    other: index === 0 ? undefined : index % 3 === 0 ? index - 1 : undefined,
  };
}

export function generate(folder, count = 40) {
  const modules = Array.from({ length: count }, (_, index) => moduleAt(index));
  const files = {
    'package.json': json({ name: 'generated', private: true, workspaces: ['apps/*'] }),
    'tsconfig.json': json({ compilerOptions: { target: 'ES2023', module: 'NodeNext', moduleResolution: 'NodeNext', strict: true, experimentalDecorators: true, emitDecoratorMetadata: true } }),
  };
  for (const [app, { packages, shared, module }] of Object.entries({ express, fastify, nest })) {
    files[`apps/${app}/package.json`] = json({ name: `generated-${app}`, private: true, type: 'module', dependencies: packages });
    for (const [file, text] of Object.entries(shared(modules))) files[`apps/${app}/src/${file}`] = text;
    for (const one of modules) for (const [file, text] of Object.entries(module(one, modules[one.other]))) files[`apps/${app}/src/${one.path}/${file}`] = text;
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text.trimStart());
  }
  return Object.keys(files).filter((file) => file.endsWith('.ts')).length;
}

function json(value) {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [folder, modules] = process.argv.slice(2);
  if (!folder) throw new Error('usage: node bench/generate.mjs <folder> [modules]');
  console.log(`${generate(folder, modules && Number(modules))} files in ${folder}`);
}
