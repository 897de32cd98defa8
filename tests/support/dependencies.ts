import { builtinModules } from 'node:module';

/** Versions that a case means when it gives no `package.json`; everything else is of any version. */
const versions: Readonly<Record<string, string>> = {
  express: '^5.1.0',
  fastify: '^5.6.0',
  '@nestjs/common': '^11.1.0',
  '@nestjs/core': '^11.1.0',
  '@nestjs/jwt': '^11.0.0',
  jsonwebtoken: '^9.0.2',
  pg: '^8.16.0',
};

/** The packages that texts import, as a `package.json` names them. */
export function dependenciesOf(texts: readonly string[]): Record<string, string> {
  const requests = texts.flatMap((text) => [...text.matchAll(/(?:\bfrom|\brequire\(|\bimport\(?)\s*['"]([^'".#][^'"]*)['"]/g)].map(([, request = '']) => request));
  const names = requests.filter((request) => !request.startsWith('node:') && !builtinModules.includes(request)).map(packageOf);
  return Object.fromEntries([...new Set(names)].sort().map((name) => [name, versions[name] ?? '*']));
}

function packageOf(request: string): string {
  return request.split('/').slice(0, request.startsWith('@') ? 2 : 1).join('/');
}
