import type { Library } from '../facts/index.js';
import { activedirectory } from './activedirectory.js';
import { adminjsExpress } from './adminjs-express.js';
import { adyen } from './adyen.js';
import { ajv } from './ajv.js';
import { ajvPlugins } from './ajv-plugins.js';
import { answerHeaders } from './answer-headers.js';
import { archives } from './archives.js';
import { argon2 } from './argon2.js';
import { assertions } from './assertions.js';
import { asyncTasks } from './async.js';
import { authExpress } from './auth-express.js';
import { awilix } from './awilix.js';
import { awilixExpress } from './awilix-express.js';
import { awilixKoa } from './awilix-koa.js';
import { awsJwtVerify } from './aws-jwt-verify.js';
import { awsLambda } from './aws-lambda.js';
import { awsS3PresignedPost } from './aws-s3-presigned-post.js';
import { awsS3RequestPresigner } from './aws-s3-request-presigner.js';
import { awsSdk } from './aws-sdk.js';
import { axios } from './axios.js';
import { azureFunctions } from './azure-functions.js';
import { azureStorageBlob } from './azure-storage-blob.js';
import { base64 } from './base64.js';
import { basicAuth } from './basic-auth.js';
import { bcrypt } from './bcrypt.js';
import { bent } from './bent.js';
import { betterAuth } from './better-auth.js';
import { betterAuthNode } from './better-auth-node.js';
import { betterSqlite3 } from './better-sqlite3.js';
import { bluebird } from './bluebird.js';
import { bodyOptions } from './body-options.js';
import { bodyParser } from './body-parser.js';
import { braintree } from './braintree.js';
import { bullArena } from './bull-arena.js';
import { bullBoard } from './bull-board.js';
import { celebrate } from './celebrate.js';
import { expressValidation } from './express-validation.js';
import { chance } from './chance.js';
import { classTransformer } from './class-transformer.js';
import { classValidator } from './class-validator.js';
import { clerkBackend } from './clerk-backend.js';
import { clerkExpress } from './clerk-express.js';
import { clerkFastify } from './clerk-fastify.js';
import { clickhouseClient } from './clickhouse-client.js';
import { clientCredentials } from './client-credentials.js';
import { clsRtracer } from './cls-rtracer.js';
import { commandRunners } from './command-runners.js';
import { compression } from './compression.js';
import { connectEnsureLogin } from './connect-ensure-login.js';
import { databasesSql } from './databases-sql.js';
import { xregexp } from './xregexp.js';
import { connectFlash } from './connect-flash.js';
import { connectHistoryApiFallback } from './connect-history-api-fallback.js';
import { connectTimeout } from './connect-timeout.js';
import { cookieOptions } from './cookie-options.js';
import { cookieParser } from './cookie-parser.js';
import { cors } from './cors.js';
import { corsOptions } from './cors-options.js';
import { costlyWork } from './costly-work.js';
import { crossSpawn } from './cross-spawn.js';
import { cryptoJs } from './crypto-js.js';
import { cryptoOptions } from './crypto-options.js';
import { csrfCsrf } from './csrf-csrf.js';
import { csrfSync } from './csrf-sync.js';
import { csurf } from './csurf.js';
import { decoratorsExpress } from './decorators-express.js';
import { deserializers } from './deserializers.js';
import { drizzleOrm } from './drizzle-orm.js';
import { drizzleOrmDrivers } from './drizzle-orm-drivers.js';
import { desm } from './desm.js';
import { environmentSchemas } from './environment-schemas.js';
import { environments } from './environments.js';
import { ejs } from './ejs.js';
import { errorhandler } from './errorhandler.js';
import { escapeHtml } from './escape-html.js';
import { execa } from './execa.js';
import { express } from './express.js';
import { expressAsyncErrors } from './express-async-errors.js';
import { expressAsyncHandler } from './express-async-handler.js';
import { expressBasicAuth } from './express-basic-auth.js';
import { expressBrute } from './express-brute.js';
import { expressChecks } from './express-checks.js';
import { expressDevice } from './express-device.js';
import { expressFileupload } from './express-fileupload.js';
import { expressHttpContext } from './express-http-context.js';
import { expressHttpProxy } from './express-http-proxy.js';
import { expressInput } from './express-input.js';
import { expressJwt } from './express-jwt.js';
import { expressJwtAuthz } from './express-jwt-authz.js';
import { expressJwtPermissions } from './express-jwt-permissions.js';
import { expressLikes } from './express-likes.js';
import { expressMongoSanitize } from './express-mongo-sanitize.js';
import { expressMorePassing } from './express-more-passing.js';
import { expressOauthServer } from './express-oauth-server.js';
import { expressOauth2JwtBearer } from './express-oauth2-jwt-bearer.js';
import { expressOpenapiValidator } from './express-openapi-validator.js';
import { expressOpenidConnect } from './express-openid-connect.js';
import { expressPassing } from './express-passing.js';
import { expressPinoLogger } from './express-pino-logger.js';
import { expressPromBundle } from './express-prom-bundle.js';
import { expressPromiseRouter } from './express-promise-router.js';
import { expressRateLimit } from './express-rate-limit.js';
import { expressRequestId } from './express-request-id.js';
import { expressServeStaticCore } from './express-serve-static-core.js';
import { expressSession } from './express-session.js';
import { expressSlowDown } from './express-slow-down.js';
import { expressStatusMonitor } from './express-status-monitor.js';
import { expressUseragent } from './express-useragent.js';
import { expressValidator } from './express-validator.js';
import { expressWinston } from './express-winston.js';
import { fastJwt } from './fast-jwt.js';
import { fluentJsonSchema } from './fluent-json-schema.js';
import { fastify } from './fastify.js';
import { fastifyAccepts } from './fastify-accepts.js';
import { fastifyAuth } from './fastify-auth.js';
import { fastifyAutoload } from './fastify-autoload.js';
import { fastifyAwilix } from './fastify-awilix.js';
import { fastifyBasicAuth } from './fastify-basic-auth.js';
import { fastifyBearerAuth } from './fastify-bearer-auth.js';
import { fastifyCompress } from './fastify-compress.js';
import { fastifyCookie } from './fastify-cookie.js';
import { fastifyCors } from './fastify-cors.js';
import { fastifyCsrfProtection } from './fastify-csrf-protection.js';
import { fastifyDecorators } from './fastify-decorators.js';
import { fastifyEnv } from './fastify-env.js';
import { fastifyEtag } from './fastify-etag.js';
import { fastifyFavicon } from './fastify-favicon.js';
import { fastifyFormbody } from './fastify-formbody.js';
import { fastifyHelmet } from './fastify-helmet.js';
import { fastifyJwt } from './fastify-jwt.js';
import { fastifyMetrics } from './fastify-metrics.js';
import { fastifyMiddie } from './fastify-middie.js';
import { fastifyMultipart } from './fastify-multipart.js';
import { fastifyMysql } from './fastify-mysql.js';
import { fastifyOauth2 } from './fastify-oauth2.js';
import { fastifyPassing } from './fastify-passing.js';
import { fastifyPassport } from './fastify-passport.js';
import { fastifyPlugin } from './fastify-plugin.js';
import { fastifyPostgres } from './fastify-postgres.js';
import { fastifyRateLimit } from './fastify-rate-limit.js';
import { fastifyRedis } from './fastify-redis.js';
import { fastifyReplyFrom } from './fastify-reply-from.js';
import { fastifyRequestContext } from './fastify-request-context.js';
import { fastifySchedule } from './fastify-schedule.js';
import { fastifySensible } from './fastify-sensible.js';
import { fastifySession } from './fastify-session.js';
import { fastifyStatic } from './fastify-static.js';
import { fastifySwagger } from './fastify-swagger.js';
import { fastifySwaggerUi } from './fastify-swagger-ui.js';
import { fastifyTypeProviders } from './fastify-type-providers.js';
import { fastifyUnderPressure } from './fastify-under-pressure.js';
import { fastifyView } from './fastify-view.js';
import { fastifyWebsocket } from './fastify-websocket.js';
import { fetchHandlers } from './fetch-handlers.js';
import { fileHelpers } from './file-helpers.js';
import { fileNames } from './file-names.js';
import { fileReaders } from './file-readers.js';
import { fileTypes } from './file-types.js';
import { firebaseAdmin } from './firebase-admin.js';
import { firebaseFunctions } from './firebase-functions.js';
import { formParsers } from './form-parsers.js';
import { gitClients } from './git-clients.js';
import { glob } from './glob.js';
import { globals } from './global.js';
import { googleAuthLibrary } from './google-auth-library.js';
import { googleCloudBigquery } from './google-cloud-bigquery.js';
import { googleCloudFirestore } from './google-cloud-firestore.js';
import { googleCloudStorage } from './google-cloud-storage.js';
import { got } from './got.js';
import { graphqlExplorers } from './graphql-explorers.js';
import { graphqlOptions } from './graphql-options.js';
import { graphqlServers } from './graphql-servers.js';
import { graphqlResolvers } from './graphql-resolvers.js';
import { h3 } from './h3.js';
import { handlebars } from './handlebars.js';
import { hapi } from './hapi.js';
import { grpc } from './grpc.js';
import { hapiPlugins } from './hapi-plugins.js';
import { hapiBoom } from './hapi-boom.js';
import { he } from './he.js';
import { helmet } from './helmet.js';
import { hono } from './hono.js';
import { honoAuth } from './hono-auth.js';
import { honoAuthPackages } from './hono-auth-packages.js';
import { honoCombine } from './hono-combine.js';
import { honoCookie } from './hono-cookie.js';
import { honoFactory } from './hono-factory.js';
import { honoHtml } from './hono-html.js';
import { honoHttpException } from './hono-http-exception.js';
import { honoJwt } from './hono-jwt.js';
import { honoNodeServer } from './hono-node-server.js';
import { honoPassing } from './hono-passing.js';
import { honoProtection } from './hono-protection.js';
import { honoValidator } from './hono-validator.js';
import { honoValidators } from './hono-validators.js';
import { honoZodOpenapi } from './hono-zod-openapi.js';
import { hpp } from './hpp.js';
import { httpErrors } from './http-errors.js';
import { httpProxyMiddleware } from './http-proxy-middleware.js';
import { httpStatus } from './http-status.js';
import { httpStatusCodes } from './http-status-codes.js';
import { i18nextHttpMiddleware } from './i18next-http-middleware.js';
import { inversify } from './inversify.js';
import { inversifyExpressUtils } from './inversify-express-utils.js';
import { ironSession } from './iron-session.js';
import { joi } from './joi.js';
import { jose } from './jose.js';
import { jsYaml } from './js-yaml.js';
import { jsonwebtoken } from './jsonwebtoken.js';
import { jws } from './jws.js';
import { jwtDecode } from './jwt-decode.js';
import { jwtSimple } from './jwt-simple.js';
import { keycloakConnect } from './keycloak-connect.js';
import { knex } from './knex.js';
import { koa } from './koa.js';
import { koaBasicAuth } from './koa-basic-auth.js';
import { koaBodyParsers } from './koa-body-parsers.js';
import { koaCompose } from './koa-compose.js';
import { koaCors } from './koa-cors.js';
import { koaCsrf } from './koa-csrf.js';
import { koaHeaders } from './koa-headers.js';
import { koaJoiRouter } from './koa-joi-router.js';
import { koaJwt } from './koa-jwt.js';
import { koaLimiters } from './koa-limiters.js';
import { koaMount } from './koa-mount.js';
import { koaMulter } from './koa-multer.js';
import { koaPassing } from './koa-passing.js';
import { koaPassport } from './koa-passport.js';
import { koaRouter } from './koa-router.js';
import { koaSwaggerDecorator } from './koa-swagger-decorator.js';
import { koa2Ratelimit } from './koa2-ratelimit.js';
import { ky } from './ky.js';
import { kysely } from './kysely.js';
import { ldapEscape } from './ldap-escape.js';
import { ldapjs } from './ldapjs.js';
import { ldapts } from './ldapts.js';
import { libsqlClient } from './libsql-client.js';
import { libxmljs } from './libxmljs.js';
import { limiter } from './limiter.js';
import { llmOptions } from './llm-options.js';
import { lodash } from './lodash.js';
import { lucia } from './lucia.js';
import { lusca } from './lusca.js';
import { mailers } from './mailers.js';
import { mariadb } from './mariadb.js';
import { markdown } from './markdown.js';
import { mergers } from './mergers.js';
import { messengers } from './messengers.js';
import { methodOverride } from './method-override.js';
import { mikroOrm } from './mikro-orm.js';
import { mollie } from './mollie.js';
import { mongoSanitize } from './mongo-sanitize.js';
import { mongodb } from './mongodb.js';
import { mongojs } from './mongojs.js';
import { mongoose } from './mongoose.js';
import { morgan } from './morgan.js';
import { mssql } from './mssql.js';
import { multer } from './multer.js';
import { mysql } from './mysql.js';
import { mysql2 } from './mysql2.js';
import { mysql2Promise } from './mysql2-promise.js';
import { nano } from './nano.js';
import { needle } from './needle.js';
import { neondatabaseServerless } from './neondatabase-serverless.js';
import { nestKeycloakConnect } from './nest-keycloak-connect.js';
import { nestRights } from './nest-rights.js';
import { nestjsAxios } from './nestjs-axios.js';
import { nestjsBetterAuth } from './nestjs-better-auth.js';
import { nestjsCacheManager } from './nestjs-cache-manager.js';
import { nestjsCls } from './nestjs-cls.js';
import { nestjsCommon } from './nestjs-common.js';
import { nestjsCommonErrors } from './nestjs-common-errors.js';
import { nestjsConfig } from './nestjs-config.js';
import { nestjsCore } from './nestjs-core.js';
import { finaleRest } from './finale-rest.js';
import { expressRestifyMongoose } from './express-restify-mongoose.js';
import { jsonServer } from './json-server.js';
import { nestjsCrud } from './nestjs-crud.js';
import { nestjsGraphql } from './nestjs-graphql.js';
import { nestjsJwt } from './nestjs-jwt.js';
import { nestjsMappedTypes } from './nestjs-mapped-types.js';
import { nestjsMicroservices } from './nestjs-microservices.js';
import { nestjsMikroOrm } from './nestjs-mikro-orm.js';
import { nestRouter } from './nest-router.js';
import { nestjsModules } from './nestjs-modules.js';
import { nestjsMongoose } from './nestjs-mongoose.js';
import { nestjsPassport } from './nestjs-passport.js';
import { nestjsPino } from './nestjs-pino.js';
import { nestjsPlatforms } from './nestjs-platforms.js';
import { nestjsQueues } from './nestjs-queues.js';
import { nestjsSchedule } from './nestjs-schedule.js';
import { nestjsSequelize } from './nestjs-sequelize.js';
import { nestjsSwagger } from './nestjs-swagger.js';
import { nestjsTerminus } from './nestjs-terminus.js';
import { nestjsThrottler } from './nestjs-throttler.js';
import { nestjsTypeorm } from './nestjs-typeorm.js';
import { nestjsWebsockets } from './nestjs-websockets.js';
import { neverthrow } from './neverthrow.js';
import { nextAuth } from './next-auth.js';
import { next } from './next.js';
import { nocache } from './nocache.js';
import { nodeChildProcess } from './node-child-process.js';
import { nodeCrypto } from './node-crypto.js';
import { nodeDns } from './node-dns.js';
import { nodeEvents } from './node-events.js';
import { nodeExpat } from './node-expat.js';
import { nodeFetch } from './node-fetch.js';
import { nodeForge } from './node-forge.js';
import { nodeFs } from './node-fs.js';
import { nodeHttp } from './node-http.js';
import { nodeHttp2 } from './node-http2.js';
import { nodeModule } from './node-module.js';
import { nodeNet } from './node-net.js';
import { nodePath } from './node-path.js';
import { nodeQuerystring } from './node-querystring.js';
import { nodeReadline } from './node-readline.js';
import { nodeRsa } from './node-rsa.js';
import { nodeSqlite } from './node-sqlite.js';
import { nodeUrl } from './node-url.js';
import { nodeUtil } from './node-util.js';
import { nodeV8 } from './node-v8.js';
import { nodeVm } from './node-vm.js';
import { nodeWorkerThreads } from './node-worker-threads.js';
import { nunjucks } from './nunjucks.js';
import { objection } from './objection.js';
import { ofetch } from './ofetch.js';
import { onFinished } from './on-finished.js';
import { oneTimeCodes } from './one-time-codes.js';
import { oracledb } from './oracledb.js';
import { overnightjsCore } from './overnightjs-core.js';
import { pageOptions } from './page-options.js';
import { pageRenderers } from './page-renderers.js';
import { passport } from './passport.js';
import { passportJwt } from './passport-jwt.js';
import { passportStrategies } from './passport-strategies.js';
import { pathSetters } from './path-setters.js';
import { paypal } from './paypal.js';
import { pg } from './pg.js';
import { pgCursor } from './pg-cursor.js';
import { pgFormat } from './pg-format.js';
import { pgPool } from './pg-pool.js';
import { pgPromise } from './pg-promise.js';
import { pgQueryStream } from './pg-query-stream.js';
import { pglite } from './pglite.js';
import { phin } from './phin.js';
import { pinoHttp } from './pino-http.js';
import { playwright } from './playwright.js';
import { postgres } from './postgres.js';
import { prismaClient } from './prisma-client.js';
import { promClient } from './prom-client.js';
import { pug } from './pug.js';
import { puppeteer } from './puppeteer.js';
import { q } from './q.js';
import { qs } from './qs.js';
import { queryLanguages } from './query-languages.js';
import { rateLimiterFlexible } from './rate-limiter-flexible.js';
import { razorpay } from './razorpay.js';
import { redisScripts } from './redis-scripts.js';
import { requestMembers } from './request-members.js';
import { redocExpress } from './redoc-express.js';
import { regexEscapers } from './regex-escapers.js';
import { request } from './request.js';
import { requestFilters } from './request-filters.js';
import { requireAll } from './require-all.js';
import { requireDir } from './require-dir.js';
import { requireDirectory } from './require-directory.js';
import { responseTime } from './response-time.js';
import { routingControllers } from './routing-controllers.js';
import { routingControllersOpenapi } from './routing-controllers-openapi.js';
import { sandboxes } from './sandboxes.js';
import { secureJsonParse } from './secure-json-parse.js';
import { send } from './send.js';
import { observers } from './observers.js';
import { requestReaders } from './request-readers.js';
import { sentryNode } from './sentry-node.js';
import { sequelize } from './sequelize.js';
import { sequelizeConfig } from './sequelize-config.js';
import { sequelizeTypescript } from './sequelize-typescript.js';
import { serveFavicon } from './serve-favicon.js';
import { serveIndex } from './serve-index.js';
import { serveStatic } from './serve-static.js';
import { servedFolders } from './served-folders.js';
import { serverOptions } from './server-options.js';
import { serviceKeys } from './service-keys.js';
import { sessionSecrets } from './session-secrets.js';
import { shellQuoting } from './shell-quoting.js';
import { shelljs } from './shelljs.js';
import { singleHeaders } from './single-headers.js';
import { sizedWork } from './sized-work.js';
import { shopifyAppExpress } from './shopify-app-express.js';
import { slonik } from './slonik.js';
import { slonikSqlTagRaw } from './slonik-sql-tag-raw.js';
import { snowflakeSdk } from './snowflake-sdk.js';
import { socketIo } from './socket-io.js';
import { sqlJs } from './sql-js.js';
import { sqlTemplateStrings } from './sql-template-strings.js';
import { sqlTemplateTag } from './sql-template-tag.js';
import { sqlite } from './sqlite.js';
import { sqlite3 } from './sqlite3.js';
import { sqlstring } from './sqlstring.js';
import { square } from './square.js';
import { ssrfcheck } from './ssrfcheck.js';
import { stripe } from './stripe.js';
import { structuredLoggers } from './structured-loggers.js';
import { supabase } from './supabase.js';
import { superagent } from './superagent.js';
import { supertokensFramework } from './supertokens-framework.js';
import { supertokensRecipe } from './supertokens-recipe.js';
import { supertokensSession } from './supertokens-session.js';
import { swaggerStats } from './swagger-stats.js';
import { swaggerUiExpress } from './swagger-ui-express.js';
import { tedious } from './tedious.js';
import { templateEngines } from './template-engines.js';
import { templateEscaping } from './template-escaping.js';
import { templateTexts } from './template-texts.js';
import { testRunners } from './test-runners.js';
import { textLoggers } from './text-loggers.js';
import { tlsClients } from './tls-clients.js';
import { tlsConnections } from './tls-connections.js';
import { tokenOptions } from './token-options.js';
import { tsRestCore } from './ts-rest-core.js';
import { tsRestNest } from './ts-rest-nest.js';
import { tsRestServers } from './ts-rest-servers.js';
import { tsoa } from './tsoa.js';
import { trpcServer } from './trpc-server.js';
import { tsyringe } from './tsyringe.js';
import { typeGraphql } from './type-graphql.js';
import { typebox } from './typebox.js';
import { typeboxCompiler } from './typebox-compiler.js';
import { typeboxValue } from './typebox-value.js';
import { typedi } from './typedi.js';
import { typeormActiveRecords } from './typeorm-active-records.js';
import { typeorm } from './typeorm.js';
import { undici } from './undici.js';
import { unguessable } from './unguessable.js';
import { unless } from './unless.js';
import { unseenClients } from './unseen-clients.js';
import { uploadOptions } from './upload-options.js';
import { upstashRatelimit } from './upstash-ratelimit.js';
import { urlOptions } from './url-options.js';
import { urlReaders } from './url-readers.js';
import { uuid } from './uuid.js';
import { valibot } from './valibot.js';
import { validator } from './validator.js';
import { vercelPostgres } from './vercel-postgres.js';
import { vhost } from './vhost.js';
import { viewEngines } from './view-engines.js';
import { waterline } from './waterline.js';
import { webhookSignatures } from './webhook-signatures.js';
import { ws } from './ws.js';
import { xml2json } from './xml2json.js';
import { xpath } from './xpath.js';
import { xssClean } from './xss-clean.js';
import { yup } from './yup.js';
import { expressRouters } from './express-routers.js';
import { findMyWay } from './find-my-way.js';
import { restify } from './restify.js';
import { zodiosExpress } from './zodios-express.js';
import { zod } from './zod.js';

export { isOfBrowser } from './browser.js';
export { createCatalogue, type Catalogue } from './catalogue.js';
export { ownLibraries, ownPackage } from './own.js';
export { tellingOptions } from './option-rows.js';

/** Every package we know, one file each. */
export const libraries: readonly Library[] = [
  adminjsExpress,
  tsRestServers,
  azureFunctions,
  decoratorsExpress,
  fetchHandlers,
  h3,
  firebaseFunctions,
  vhost,
  inversify,
  inversifyExpressUtils,
  jsYaml,
  mongojs,
  nano,
  redisScripts,
  activedirectory,
  waterline,
  ajvPlugins,
  ajv,
  archives,
  argon2,
  assertions,
  authExpress,
  awsJwtVerify,
  awsS3PresignedPost,
  awsS3RequestPresigner,
  awsSdk,
  asyncTasks,
  awilix,
  awilixExpress,
  awilixKoa,
  axios,
  azureStorageBlob,
  base64,
  formParsers,
  gitClients,
  queryLanguages,
  basicAuth,
  bcrypt,
  bent,
  bluebird,
  betterAuth,
  betterAuthNode,
  betterSqlite3,
  bodyOptions,
  bodyParser,
  bullArena,
  bullBoard,
  celebrate,
  expressValidation,
  classTransformer,
  classValidator,
  clerkBackend,
  clerkExpress,
  clerkFastify,
  clickhouseClient,
  clsRtracer,
  compression,
  connectEnsureLogin,
  databasesSql,
  xregexp,
  connectFlash,
  connectHistoryApiFallback,
  connectTimeout,
  cookieParser,
  costlyWork,
  cors,
  crossSpawn,
  csrfCsrf,
  csrfSync,
  csurf,
  deserializers,
  drizzleOrm,
  drizzleOrmDrivers,
  ejs,
  errorhandler,
  escapeHtml,
  execa,
  express,
  expressAsyncErrors,
  expressAsyncHandler,
  expressBasicAuth,
  expressBrute,
  expressDevice,
  expressFileupload,
  expressHttpContext,
  expressHttpProxy,
  expressJwt,
  expressJwtAuthz,
  expressJwtPermissions,
  expressMongoSanitize,
  expressOauth2JwtBearer,
  expressOauthServer,
  expressOpenidConnect,
  expressPinoLogger,
  expressPromBundle,
  expressPromiseRouter,
  expressRateLimit,
  expressRequestId,
  expressServeStaticCore,
  expressSession,
  expressSlowDown,
  expressStatusMonitor,
  expressUseragent,
  expressValidator,
  expressWinston,
  fastify,
  fastifyAccepts,
  fastifyAuth,
  fastifyAutoload,
  fastifyAwilix,
  fastifyBasicAuth,
  fastifyBearerAuth,
  fastifyCompress,
  fastifyCookie,
  fastifyCors,
  fastifyCsrfProtection,
  fastifyDecorators,
  fastifyEnv,
  fastifyEtag,
  fastifyFavicon,
  fastifyFormbody,
  fastifyHelmet,
  fastifyJwt,
  fastifyMetrics,
  fastifyMiddie,
  fastifyMultipart,
  fastifyMysql,
  fastifyOauth2,
  fastifyPassport,
  fastifyPassing,
  fastifyPlugin,
  fastifyPostgres,
  fastifyRateLimit,
  fastifyRedis,
  fastifyReplyFrom,
  fastifyRequestContext,
  fastifySchedule,
  fastifySensible,
  fastifySession,
  fastifyStatic,
  fastifySwagger,
  fastifySwaggerUi,
  fastifyTypeProviders,
  fluentJsonSchema,
  fastifyUnderPressure,
  fastifyView,
  fastifyWebsocket,
  fileHelpers,
  fileNames,
  fileTypes,
  fastJwt,
  firebaseAdmin,
  glob,
  globals,
  googleAuthLibrary,
  googleCloudBigquery,
  googleCloudFirestore,
  googleCloudStorage,
  got,
  graphqlOptions,
  handlebars,
  graphqlExplorers,
  grpc,
  hapiPlugins,
  hapiBoom,
  he,
  helmet,
  koa,
  koaJwt,
  koaPassport,
  koaBasicAuth,
  koaBodyParsers,
  koaMulter,
  koaHeaders,
  koaCors,
  koaLimiters,
  koa2Ratelimit,
  koaCsrf,
  koaPassing,
  koaMount,
  koaCompose,
  koaJoiRouter,
  koaRouter,
  koaSwaggerDecorator,
  hono,
  honoHtml,
  honoHttpException,
  honoFactory,
  honoCookie,
  honoNodeServer,
  honoAuth,
  honoAuthPackages,
  honoCombine,
  honoJwt,
  honoProtection,
  honoPassing,
  honoValidators,
  honoValidator,
  honoZodOpenapi,
  hpp,
  httpErrors,
  httpProxyMiddleware,
  httpStatus,
  httpStatusCodes,
  i18nextHttpMiddleware,
  ironSession,
  chance,
  unguessable,
  unseenClients,
  joi,
  jose,
  jsonwebtoken,
  jws,
  jwtDecode,
  jwtSimple,
  keycloakConnect,
  knex,
  ky,
  kysely,
  ldapEscape,
  ldapjs,
  ldapts,
  libsqlClient,
  libxmljs,
  limiter,
  llmOptions,
  lodash,
  lucia,
  lusca,
  mailers,
  mariadb,
  markdown,
  mergers,
  messengers,
  methodOverride,
  mikroOrm,
  mongoSanitize,
  mongodb,
  mongoose,
  morgan,
  mssql,
  multer,
  mysql,
  mysql2,
  mysql2Promise,
  needle,
  neondatabaseServerless,
  nestjsAxios,
  nestjsBetterAuth,
  nestjsCacheManager,
  nestjsCls,
  nestjsCommon,
  nestjsCommonErrors,
  nestjsConfig,
  finaleRest,
  expressRestifyMongoose,
  jsonServer,
  nestjsCrud,
  nestjsCore,
  nestjsGraphql,
  nestjsJwt,
  nestjsMappedTypes,
  nestjsMicroservices,
  nestjsMikroOrm,
  nestRouter,
  nestjsModules,
  nestjsMongoose,
  nestjsPassport,
  nestjsPino,
  nestjsPlatforms,
  nestjsQueues,
  nestjsSchedule,
  nestjsSequelize,
  nestjsSwagger,
  nestjsTerminus,
  nestjsThrottler,
  nestjsTypeorm,
  nestjsWebsockets,
  nestRights,
  nestKeycloakConnect,
  nocache,
  nodeChildProcess,
  nodeCrypto,
  nodeExpat,
  nodeFetch,
  nodeFs,
  nodeHttp,
  nodeHttp2,
  nodeModule,
  nodeNet,
  nodePath,
  nodeQuerystring,
  nodeReadline,
  nodeSqlite,
  nodeUrl,
  nodeUtil,
  nodeV8,
  nodeVm,
  nunjucks,
  objection,
  ofetch,
  onFinished,
  oneTimeCodes,
  oracledb,
  overnightjsCore,
  pageRenderers,
  pageOptions,
  passport,
  passportJwt,
  passportStrategies,
  pathSetters,
  pg,
  pgCursor,
  pgFormat,
  pglite,
  pgPool,
  pgPromise,
  pgQueryStream,
  phin,
  pinoHttp,
  playwright,
  postgres,
  prismaClient,
  pug,
  puppeteer,
  q,
  qs,
  rateLimiterFlexible,
  regexEscapers,
  promClient,
  redocExpress,
  requestMembers,
  request,
  requireAll,
  requireDir,
  requireDirectory,
  requestFilters,
  responseTime,
  send,
  routingControllers,
  routingControllersOpenapi,
  sandboxes,
  secureJsonParse,
  observers,
  requestReaders,
  shopifyAppExpress,
  sentryNode,
  sequelize,
  sequelizeConfig,
  sequelizeTypescript,
  serveFavicon,
  serveIndex,
  servedFolders,
  serveStatic,
  shelljs,
  shellQuoting,
  singleHeaders,
  sizedWork,
  slonik,
  slonikSqlTagRaw,
  snowflakeSdk,
  adyen,
  braintree,
  mollie,
  paypal,
  razorpay,
  square,
  stripe,
  webhookSignatures,
  sqlite,
  sqlite3,
  sqlJs,
  sqlstring,
  sqlTemplateStrings,
  sqlTemplateTag,
  supabase,
  superagent,
  supertokensFramework,
  supertokensRecipe,
  supertokensSession,
  swaggerStats,
  swaggerUiExpress,
  tedious,
  templateEngines,
  testRunners,
  typebox,
  structuredLoggers,
  textLoggers,
  tsoa,
  typeGraphql,
  tsRestCore,
  tsRestNest,
  trpcServer,
  tsyringe,
  typedi,
  typeboxCompiler,
  typeboxValue,
  typeorm,
  typeormActiveRecords,
  desm,
  undici,
  unless,
  upstashRatelimit,
  uploadOptions,
  uuid,
  valibot,
  validator,
  vercelPostgres,
  ws,
  corsOptions,
  cookieOptions,
  answerHeaders,
  tokenOptions,
  clientCredentials,
  environmentSchemas,
  environments,
  serviceKeys,
  sessionSecrets,
  cryptoOptions,
  cryptoJs,
  nodeForge,
  nodeRsa,
  serverOptions,
  tlsClients,
  tlsConnections,
  xml2json,
  xpath,
  xssClean,
  yup,
  expressRouters,
  findMyWay,
  restify,
  zodiosExpress,
  zod,
  expressLikes,
  socketIo,
  hapi,
  neverthrow,
  nextAuth,
  next,
  awsLambda,
  graphqlServers,
  graphqlResolvers,
  nodeDns,
  nodeEvents,
  urlReaders,
  ssrfcheck,
  urlOptions,
  commandRunners,
  fileReaders,
  expressMorePassing,
  expressChecks,
  expressInput,
  expressOpenapiValidator,
  expressPassing,
  templateEscaping,
  templateTexts,
  viewEngines,
  nodeWorkerThreads,
];

const madeBy = new Map(libraries.flatMap(({ packages: [name], generators = [] }) => (name === undefined ? [] : generators.map((generator) => [generator, name] as const))));

/** The package whose exports the code has that this generator puts into a project. */
export function packageMadeBy(generator: string): string | undefined {
  return madeBy.get(generator);
}
