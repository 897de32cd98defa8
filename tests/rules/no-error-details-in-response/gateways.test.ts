import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-error-details-in-response';

describe('what a gateway makes an answer of', () => {
  const lambda = (body: string, mark = '') => ({
    'handler.ts': `
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { load } from './load';

export const handler = async (event: APIGatewayProxyEvent) => {
  try {
    return { statusCode: 200, body: await load(event.pathParameters!.id!) };
  } catch (error) {
    return { statusCode: 500, body: ${body} };${mark}
  }
};
`,
    'load.ts': `export async function load(id: string) { return (await fetch('https://items.example.com/' + encodeURIComponent(id))).text(); }`,
  });
  projectTest(rule, 'Lambda: the stack of an error', lambda('(error as Error).stack', ' // expect: no-error-details-in-response'));
  projectTest(rule, 'Lambda: the stack within JSON', lambda('JSON.stringify({ stack: (error as Error).stack })', ' // expect: no-error-details-in-response'));
  projectTest(rule, 'Lambda: a message of its own', lambda(`'not found'`));

  const route = (body: string, mark = '') => ({
    'package.json': '{ "dependencies": { "next": "16" } }',
    'app/api/items/route.ts': `
import { NextResponse } from 'next/server';
import { load } from '../../../load';

export async function GET() {
  try {
    return NextResponse.json(await load('1'));
  } catch (error) {
    return new NextResponse(${body}, { status: 500 });${mark}
  }
}
`,
    'load.ts': `export async function load(id: string) { return (await fetch('https://items.example.com/' + id)).json(); }`,
  });
  projectTest(rule, 'Next: the stack of an error', route('(error as Error).stack', ' // expect: no-error-details-in-response'));
  projectTest(rule, 'Next: a message of its own', route(`'not found'`));
});
