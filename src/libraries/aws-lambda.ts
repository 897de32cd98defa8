import { defineLibrary } from './define.js';

const event = 'APIGatewayEvent';

/** Functions behind an API gateway: known by the types of their parameters, or by what they read and answer. */
export const awsLambda = defineLibrary({
  packages: ['aws-lambda', '@types/aws-lambda'],
  types: {
    APIGatewayProxyEvent: event,
    APIGatewayProxyEventV2: event,
    APIGatewayProxyEventBase: event,
    APIGatewayProxyWithCognitoAuthorizerEvent: event,
    APIGatewayProxyWithLambdaAuthorizerEvent: event,
    ALBEvent: event,
    InvocationEvent: event,
  },
  facts: [
    { path: 'APIGatewayProxyHandler|APIGatewayProxyHandlerV2|ProxyHandler|ALBHandler|APIGatewayProxyWithCognitoAuthorizerHandler#', is: 'handler-arguments', of: [event, '', ''] },
    { path: event, is: 'assumed-handler', of: [event, '', ''], reads: ['queryStringParameters', 'multiValueQueryStringParameters', 'pathParameters', 'rawQueryString', 'body', 'headers'], returns: ['statusCode'], proofs: ['queryStringParameters', 'multiValueQueryStringParameters', 'pathParameters', 'rawQueryString'] },
    // Whatever invokes a function says what is in its event, but for what the service adds.
    { path: 'InvocationEvent', is: 'assumed-handler', of: ['InvocationEvent', '', ''], reads: [], exported: { file: '\\.[cm]?[jt]s$', name: '^(?:handler|lambdaHandler|default)$', parameter: '^_?(?:event|evt)$', type: '^any$' } },
    { path: 'GatewayHandler', is: 'assumed-handler', of: [event, '', ''], reads: [], exported: { file: '\\.[cm]?[jt]s$', name: '^(?:handler|lambdaHandler|default)$', parameter: '^_?(?:event|evt)$', type: '^(?:APIGateway\\w*|ALB)Event(?:V2|Base)?$' } },
    { path: 'InvocationEvent#*', is: 'source', origin: 'message', shape: 'object' },
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
