import { defineLibrary } from './define.js';

/** Where a search of Elasticsearch holds a script: of the call itself or, in older clients, of its body. */
const scripts = ['script', 'script.source', 'query.script.script', 'query.script.script.source', 'query.script_score.script.source', 'query.function_score.script_score.script.source', 'query.bool.filter.script.script.source', 'query.bool.must.script.script.source', 'script_fields.*.script.source', 'sort._script.script.source'].flatMap((path) => [`0.${path}`, `0.body.${path}`]);
const searches = 'search|update|updateByQuery|deleteByQuery|count|msearch|explain|scriptsPainlessExecute';

/** Statements in other languages than SQL, and SQL that a service runs. */
export const queryLanguages = defineLibrary({
  packages: ['neo4j-driver', '@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb', '@aws-sdk/client-athena', '@aws-sdk/client-rds-data', '@aws-sdk/client-redshift-data', '@elastic/elasticsearch', 'elasticsearch', '@opensearch-project/opensearch', 'arangojs', 'gremlin', 'influx', '@influxdata/influxdb-client', '@azure/cosmos'],
  types: { Transaction: 'Session' },
  facts: [
    { path: 'neo4j-driver:driver()', is: 'instance', of: 'neo4j-driver:Driver' },
    { path: 'neo4j-driver:Driver#session()', is: 'instance', of: 'neo4j-driver:Session' },
    { path: 'neo4j-driver:Driver#executeQuery', is: 'sink', of: 'nosql-code', at: ['0'] },
    { path: 'neo4j-driver:Session#beginTransaction()', is: 'instance', of: 'neo4j-driver:Transaction' },
    { path: 'neo4j-driver:Session#run', is: 'sink', of: 'nosql-code', at: ['0', '0.text'] },
    { path: 'neo4j-driver:Session#executeRead|executeWrite|readTransaction|writeTransaction', is: 'calls', at: '0', with: ['neo4j-driver:Transaction'] },

    ...['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb'].flatMap((name) => [
      { path: `${name}:ExecuteStatementCommand()`, is: 'sink', of: 'sql', at: ['0.Statement'] } as const,
      { path: `${name}:BatchExecuteStatementCommand()`, is: 'sink', of: 'sql', at: ['0.Statements[].Statement'] } as const,
    ]),
    { path: '@aws-sdk/client-athena:StartQueryExecutionCommand()', is: 'sink', of: 'sql', at: ['0.QueryString'] },
    { path: '@aws-sdk/client-rds-data:ExecuteStatementCommand|BatchExecuteStatementCommand()', is: 'sink', of: 'sql', at: ['0.sql'] },
    { path: '@aws-sdk/client-redshift-data:ExecuteStatementCommand()', is: 'sink', of: 'sql', at: ['0.Sql'] },

    { path: '@elastic/elasticsearch:Client()', is: 'instance', of: '@elastic/elasticsearch:Client' },
    { path: '@opensearch-project/opensearch:Client()', is: 'instance', of: '@elastic/elasticsearch:Client' },
    { path: 'elasticsearch:Client()', is: 'instance', of: '@elastic/elasticsearch:Client' },
    { path: `@elastic/elasticsearch:Client#${searches}`, is: 'sink', of: 'nosql-code', at: scripts },

    { path: 'arangojs:Database()', is: 'instance', of: 'arangojs:Database' },
    { path: 'arangojs:Database#query', is: 'sink', of: 'nosql-code', at: ['0', '0.query'] },
    { path: 'gremlin:driver.Client()', is: 'instance', of: 'gremlin:Client' },
    { path: 'gremlin:Client#submit', is: 'sink', of: 'nosql-code', at: ['0'] },
    { path: 'influx:InfluxDB()', is: 'instance', of: 'influx:InfluxDB' },
    { path: 'influx:InfluxDB#query|queryRaw', is: 'sink', of: 'nosql-code', at: ['0'] },
    { path: '@influxdata/influxdb-client:InfluxDB#getQueryApi()', is: 'instance', of: '@influxdata/influxdb-client:QueryApi' },
    { path: '@influxdata/influxdb-client:QueryApi#collectRows|queryRows|queryRaw|queryLines|iterateRows', is: 'sink', of: 'nosql-code', at: ['0'] },
    { path: '@azure/cosmos:CosmosClient#database()', is: 'instance', of: '@azure/cosmos:Database' },
    { path: '@azure/cosmos:Database#container()', is: 'instance', of: '@azure/cosmos:Container' },
    { path: '@azure/cosmos:Container#items.query', is: 'sink', of: 'sql', at: ['0', '0.query'] },
  ],
});
