import { defineLibrary } from './define.js';

/** Handlers of h3 and Nuxt, which makes these functions known in every file (https://h3.dev/utils/request). */
export const h3 = defineLibrary({
  packages: ['h3', '#imports', 'nitropack', 'nitropack/runtime'],
  facts: [
    { path: 'H3Event', is: 'assumed-handler', of: ['H3Event'], reads: [], exported: { file: '(?:^|/)server/(?:api|routes)/', name: '^default$', served: { framework: 'nuxt', at: '^(?:.*/)?server/(?:routes/)?(?<path>.*?)(?:\\.(?<method>get|post|put|patch|delete|head|options))?\\.[cm]?[jt]s$', packages: ['nuxt', 'nitropack', 'nitro'], before: '^(?:.*/)?server/middleware/' } } },
    { path: 'H3Event#context.user|auth|session', is: 'principal' },
    ...['', 'global:'].flatMap((scope) => [
      { path: `${scope}defineEventHandler|eventHandler|defineCachedEventHandler`, is: 'calls', at: '0', with: [''] } as const,
      { path: `${scope}defineEventHandler|eventHandler|defineCachedEventHandler`, is: 'returns', at: '0' } as const,
      { path: `${scope}defineEventHandler|eventHandler`, is: 'calls', at: '0.handler', with: [''] } as const,
      { path: `${scope}getQuery()`, is: 'source', origin: 'query', shape: 'nested' } as const,
      { path: `${scope}getRouterParam|getRouterParams()`, is: 'source', origin: 'params', shape: 'string' } as const,
      { path: `${scope}readBody|readFormData()`, is: 'source', origin: 'body', shape: 'object' } as const,
      { path: `${scope}readRawBody()`, is: 'source', origin: 'body', shape: 'string' } as const,
      { path: `${scope}getHeader|getRequestHeader|getHeaders|getRequestHeaders()`, is: 'source', origin: 'headers', shape: 'string' } as const,
      { path: `${scope}getCookie|parseCookies()`, is: 'source', origin: 'cookies', shape: 'string' } as const,
      { path: `${scope}getHeader|getRequestHeader|getCookie()`, is: 'credential' } as const,
      { path: `${scope}getUserSession|requireUserSession|getServerSession()`, is: 'principal' } as const,
      { path: `${scope}requireUserSession`, is: 'throws', status: 401, unless: 'ret' } as const,
      { path: `${scope}createError()`, is: 'http-error', status: '0.statusCode', body: '0.message' } as const,
      { path: `${scope}sendRedirect`, is: 'sink', of: 'redirect', at: ['1'] } as const,
    ]),
  ],
});
