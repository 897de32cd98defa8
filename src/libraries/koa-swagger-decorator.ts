import { defineLibrary } from './define.js';

/** A router of Koa that describes itself. Routes that its decorators make are not known. */
export const koaSwaggerDecorator = defineLibrary({
  packages: ['koa-swagger-decorator'],
  types: { SwaggerRouter: '@koa/router:Router' },
  facts: [
    { path: 'SwaggerRouter()', is: 'instance', of: 'SwaggerRouter' },
    { path: 'SwaggerRouter#swagger|map|mapDir', is: 'derives', from: [] },
    { path: 'request|summary|description|path|query|body|formData|header|tags|tagsAll|responses|responsesAll|middlewares|middlewaresAll|prefix|deprecated|security|securityAll|queryAll|deprecatedAll|orderAll', is: 'decorator', means: { as: 'inert' } },
  ],
});
