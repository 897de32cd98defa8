import type { LibraryFact, OptionCondition, Place } from '../facts/index.js';

/** A call that sets a header of an answer: where its name and its value stand, or an object of headers. */
interface Setter {
  readonly path: string;
  readonly name?: Place;
  readonly value: Place;
}

const byName = { name: '0', value: '1' } as const;

/** How answers are given headers by hand. */
const setters: readonly Setter[] = [
  { path: 'express:Response#set|header|setHeader|append', ...byName },
  { path: 'express:Response#set|header', value: '0' },
  { path: 'express:Response#writeHead', value: '-1' },
  { path: 'fastify:FastifyReply#header', ...byName },
  { path: 'fastify:FastifyReply#headers', value: '0' },
  { path: 'koa:Context|Response#set|append', ...byName },
  { path: 'koa:Context|Response#set', value: '0' },
  { path: 'hono:Context#header', ...byName },
  { path: 'node:http:OutgoingMessage#setHeader|appendHeader', ...byName },
  { path: 'node:http:ServerResponse#writeHead', value: '-1' },
  { path: '@nestjs/common:Header', ...byName },
];

/** The packages whose answers these are. */
export const answering = ['express', 'fastify', 'koa', 'hono', 'node:http', 'node:https', '@nestjs/common'];

/** Rows about one header, wherever it is set: what they ask of its value, and in which calls. Every case is one header. */
export function headerSetRows(header: string, rows: (path: string, at: readonly Place[], when: readonly OptionCondition[]) => readonly LibraryFact[]): readonly LibraryFact[] {
  return setters.flatMap(({ path, name, value }) =>
    name === undefined
      ? rows(path, [`${value}.${header}`, `${value}.${header.toLowerCase()}`], [{ at: value, test: { composed: true } }])
      : rows(path, [value], [{ at: name, test: { like: `^${header}$` } }]),
  );
}
