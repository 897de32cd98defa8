import { describe } from 'vitest';
import { projectTest } from '../../support/project-test.js';

const rule = 'no-sql-string-building';

/** Statements for what is no driver: packages, one that is put together, one that is not. */
const services: readonly (readonly [what: string, imports: string, bad: string, good: string])[] = [
  ['PartiQL of DynamoDB', "import { DynamoDBClient, ExecuteStatementCommand } from '@aws-sdk/client-dynamodb';\nconst client = new DynamoDBClient({});", "await client.send(new ExecuteStatementCommand({ Statement: `SELECT * FROM Music WHERE Artist = '${req.query.artist}'` }));", "await client.send(new ExecuteStatementCommand({ Statement: 'SELECT * FROM Music WHERE Artist = ?', Parameters: [{ S: String(req.query.artist) }] }));"],
  ['Athena', "import { AthenaClient, StartQueryExecutionCommand } from '@aws-sdk/client-athena';\nconst client = new AthenaClient({});", 'await client.send(new StartQueryExecutionCommand({ QueryString: `SELECT * FROM logs WHERE ip = ${req.query.ip}` }));', "await client.send(new StartQueryExecutionCommand({ QueryString: 'SELECT * FROM logs WHERE ip = ?', ExecutionParameters: [String(req.query.ip)] }));"],
  ['pg-format, first of its values', "import format from 'pg-format';\nimport pg from 'pg';\nconst client = new pg.Pool();", "await client.query(format('SELECT * FROM %s WHERE id = %L', req.query.table, 1));", "await client.query(format('SELECT * FROM %I WHERE id = %L', req.query.table, 1));"],
  ['pg-format, second of its values', "import format from 'pg-format';\nimport pg from 'pg';\nconst client = new pg.Pool();", "await client.query(format('SELECT * FROM %I WHERE %s', 'a', req.query.where));", "await client.query(format('SELECT * FROM %I WHERE %s', req.query.table, 'a = 1'));"],
];

describe.each(services)('%s', (_, imports, bad, good) => {
  const app = (line: string): string => `
import express from 'express';
${imports}
const app = express();
app.get('/', async (req, res) => {
  ${line}
  res.end();
});
`;
  projectTest(rule, 'put together', { 'app.ts': app(`${bad} // expect: ${rule}`) });
  projectTest(rule, 'with values beside it', { 'app.ts': app(good) });
});
