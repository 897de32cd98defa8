import { defineLibrary } from './define.js';

const event = 'APIGatewayEvent';

/** Functions behind an API gateway: known by the types of their parameters, or by what they read and answer. */
export const awsLambda = defineLibrary({
  packages: ['aws-lambda', '@types/aws-lambda', '@middy/core', 'middy'],
  types: {
    APIGatewayProxyEvent: event,
    APIGatewayProxyEventV2: event,
    APIGatewayProxyEventBase: event,
    APIGatewayProxyWithCognitoAuthorizerEvent: event,
    APIGatewayProxyWithLambdaAuthorizerEvent: event,
    ALBEvent: event,
    InvocationEvent: event,
    ...Object.fromEntries(['SQS', 'SNS', 'S3', 'DynamoDBStream', 'KinesisStream', 'SES', 'EventBridge', 'CloudWatchLogs', 'IoT', 'LexV2'].map((name) => [`${name}Event`, 'ServiceEvent'])),
  },
  facts: [
    { path: 'APIGatewayProxyHandler|APIGatewayProxyHandlerV2|ProxyHandler|ALBHandler|APIGatewayProxyWithCognitoAuthorizerHandler#', is: 'handler-arguments', of: [event, '', ''] },
    { path: event, is: 'assumed-handler', of: [event, '', ''], reads: ['queryStringParameters', 'multiValueQueryStringParameters', 'pathParameters', 'rawQueryString', 'body', 'headers'], returns: ['statusCode'], proofs: ['queryStringParameters', 'multiValueQueryStringParameters', 'pathParameters', 'rawQueryString'] },
    // Whatever invokes a function says what is in its event, but for what the service adds.
    { path: 'InvocationEvent', is: 'assumed-handler', of: ['InvocationEvent', '', ''], reads: [], exported: { file: '\\.[cm]?[jt]s$', name: '^(?:handler|lambdaHandler|default)$', parameter: '^_?(?:event|evt)$', type: '^any$' } },
    { path: 'GatewayHandler', is: 'assumed-handler', of: [event, '', ''], reads: [], exported: { file: '\\.[cm]?[jt]s$', name: '^(?:handler|lambdaHandler|default)$', parameter: '^_?(?:event|evt)$', type: '^(?:APIGateway\\w*|ALB)Event(?:V2|Base)?$' } },
    { path: 'InvocationEvent#*', is: 'source', origin: 'message', shape: 'object' },
    { path: '@middy/core:default', is: 'calls', at: '0', with: ['aws-lambda:InvocationEvent'] },
    { path: 'middy:default|middy', is: 'calls', at: '0', with: ['aws-lambda:InvocationEvent'] },
    { path: 'Handler#', is: 'handler-arguments', of: ['InvocationEvent', '', ''] },
    // What a service hands on comes from whoever wrote to it: a queue, a topic, a folder.
    { path: 'SQSHandler|SNSHandler|S3Handler|DynamoDBStreamHandler|KinesisStreamHandler|SESHandler|EventBridgeHandler#', is: 'handler-arguments', of: ['ServiceEvent', '', ''] },
    { path: 'ServiceEvent', is: 'assumed-handler', of: ['ServiceEvent', '', ''], reads: ['Records'], proofs: ['Records'] },
    { path: 'ServiceEvent#Records|detail', is: 'source', origin: 'message', shape: 'object', clears: ['nosql', 'url', 'redirect', 'log', 'rows', 'size', 'projection'] },
    { path: 'InvocationEvent#requestContext|stageVariables|identity|source|time|region|account|resources|triggerSource|userPoolId', is: 'session' },
    { path: `${event}#queryStringParameters|multiValueQueryStringParameters`, is: 'source', origin: 'query', shape: 'string' },
    { path: `${event}#pathParameters`, is: 'source', origin: 'params', shape: 'string' },
    { path: `${event}#body`, is: 'source', origin: 'body', shape: 'string' },
    { path: `${event}#headers|multiValueHeaders`, is: 'source', origin: 'headers', shape: 'string' },
    { path: `${event}#cookies`, is: 'source', origin: 'cookies', shape: 'string' },
    { path: `${event}#path|rawPath|rawQueryString`, is: 'source', origin: 'query', name: '(url)', shape: 'string', clears: ['header', 'log', 'redirect', 'url'] },
    { path: `${event}#headers.authorization|Authorization|cookie|Cookie`, is: 'credential' },
    { path: `${event}#requestContext.authorizer`, is: 'principal' },
  ],
});
