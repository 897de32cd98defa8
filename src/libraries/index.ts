import type { Library } from '../facts/index.js';
import { axios } from './axios.js';
import { classTransformer } from './class-transformer.js';
import { classValidator } from './class-validator.js';
import { expressPromiseRouter } from './express-promise-router.js';
import { expressServeStaticCore } from './express-serve-static-core.js';
import { expressSession } from './express-session.js';
import { express } from './express.js';
import { fastifyPlugin } from './fastify-plugin.js';
import { fastify } from './fastify.js';
import { globals } from './global.js';
import { hapiBoom } from './hapi-boom.js';
import { httpErrors } from './http-errors.js';
import { httpStatusCodes } from './http-status-codes.js';
import { httpStatus } from './http-status.js';
import { jsonwebtoken } from './jsonwebtoken.js';
import { nestjsCacheManager } from './nestjs-cache-manager.js';
import { nestjsCommonErrors } from './nestjs-common-errors.js';
import { nestjsCommon } from './nestjs-common.js';
import { nestjsConfig } from './nestjs-config.js';
import { nestjsCore } from './nestjs-core.js';
import { nestjsGraphql } from './nestjs-graphql.js';
import { nestjsMappedTypes } from './nestjs-mapped-types.js';
import { nestjsMicroservices } from './nestjs-microservices.js';
import { nestjsPassport } from './nestjs-passport.js';
import { nestjsPlatforms } from './nestjs-platforms.js';
import { nestjsQueues } from './nestjs-queues.js';
import { nestjsSchedule } from './nestjs-schedule.js';
import { nestjsSwagger } from './nestjs-swagger.js';
import { nestjsThrottler } from './nestjs-throttler.js';
import { nestjsWebsockets } from './nestjs-websockets.js';
import { nodeHttp } from './node-http.js';
import { passport } from './passport.js';
import { pgPool } from './pg-pool.js';
import { pg } from './pg.js';

export { createCatalogue, type Catalogue } from './catalogue.js';
export { parseOrigin, type OriginParts } from './path.js';

/** Every package we know, one file each. */
export const libraries: readonly Library[] = [
  axios,
  classTransformer,
  classValidator,
  expressPromiseRouter,
  expressServeStaticCore,
  expressSession,
  express,
  fastifyPlugin,
  fastify,
  globals,
  hapiBoom,
  httpErrors,
  httpStatusCodes,
  httpStatus,
  jsonwebtoken,
  nestjsCacheManager,
  nestjsCommonErrors,
  nestjsCommon,
  nestjsConfig,
  nestjsCore,
  nestjsGraphql,
  nestjsMappedTypes,
  nestjsMicroservices,
  nestjsPassport,
  nestjsPlatforms,
  nestjsQueues,
  nestjsSchedule,
  nestjsSwagger,
  nestjsThrottler,
  nestjsWebsockets,
  nodeHttp,
  passport,
  pgPool,
  pg,
];
