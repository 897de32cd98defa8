import { expect, test } from 'vitest';
import { createCatalogue, libraries } from '../../src/libraries/index.js';

const catalogue = createCatalogue(libraries);

test.each([
  // routing
  ['express:default()', ['instance']],
  ['express:default.Router()', ['instance']],
  ['express:Application#', ['router', 'handler-arguments']],
  ['express:Express#', ['router', 'handler-arguments']],
  ['express:Router#', ['router', 'handler-arguments']],
  ['express:Router#get', ['route', 'receiver']],
  ['express:Router#use', ['receiver', 'use']],
  ['express:Router#route', ['route-group']],
  ['express:IRoute#post', ['route', 'receiver']],
  ['express:default.json()', ['middleware']],
  ['express:NextFunction#', ['next']],
  ['express-serve-static-core:Request#query', ['source']],
  ['express-promise-router:default()', ['instance']],
  ['fastify:fastify()', ['instance']],
  ['fastify:FastifyInstance#delete', ['route', 'receiver']],
  ['fastify:FastifyInstance#register', ['register', 'receiver']],
  ['fastify:FastifyInstance#addHook', ['hook', 'receiver']],
  ['fastify-plugin:default', ['returns']],
  ['@nestjs/common:Controller', ['decorator']],
  ['@nestjs/common:ParseIntPipe', ['pipe']],
  ['@nestjs/common:UnauthorizedException()', ['http-error']],
  ['@nestjs/common:HttpStatus.FORBIDDEN', ['constant']],
  ['@nestjs/common:ExecutionContext#switchToHttp()', ['instance']],
  ['@nestjs/core:APP_GUARD', ['token']],
  ['@nestjs/core:NestFactory.create()', ['instance']],
  ['@nestjs/platform-express:NestExpressApplication#useGlobalGuards', ['global', 'receiver']],
  ['@nestjs/graphql:GqlExecutionContext#getContext()', ['instance']],
  ['http-status:default.UNAUTHORIZED', ['constant']],
  ['http-status-codes:StatusCodes.UNAUTHORIZED', ['constant']],

  // requests and answers
  ['express:Request#body', ['source']],
  ['express:Request#headers.authorization', ['credential']],
  ['express:Request#headers.x-internal-key', ['credential']],
  ['express:Request#headers.user-agent', ['source']],
  ['express:Request#session.userId', ['credential']],
  ['express:Request#header()', ['source', 'credential']],
  ['express:Request#user', ['principal']],
  ['express:Request#file', ['source']],
  ['express:Response#status', ['status']],
  ['express:Response#sendStatus', ['respond', 'receiver']],
  ['express:Response#redirect', ['respond', 'sink']],
  ['fastify:FastifyReply#send', ['respond', 'receiver']],
  ['fastify:FastifyReply#unauthorized', ['respond']],

  // guards and other elements
  ['passport:default.authenticate()', ['middleware']],
  ['express-jwt:expressjwt()', ['middleware']],
  ['express-rate-limit:rateLimit()', ['middleware']],
  ['@nestjs/passport:AuthGuard()', ['guard-class']],
  ['@nestjs/throttler:ThrottlerGuard', ['guard-class']],
  ['fastify:FastifyRequest#jwtVerify', ['token-verify']],
  ['fastify:FastifyRequest#jwtVerify()', ['credential']],
  ['@fastify/bearer-auth:default', ['middleware']],
  ['helmet:default()', ['middleware']],

  // tokens
  ['jsonwebtoken:default.sign', ['token-sign']],
  ['jsonwebtoken:decode', ['token-decode']],
  ['jose:SignJWT#sign', ['token-sign']],
  ['jose:SignJWT#setIssuedAt', ['receiver']],
  ['@nestjs/jwt:JwtModule.registerAsync', ['token-defaults']],
  ['passport-jwt:Strategy()', ['token-verify']],

  // data
  ['pg:Pool#query', ['sink', 'calls']],
  ['pg:PoolClient#query', ['sink', 'calls']],
  ['mysql2/promise:Pool#execute', ['sink']],
  ['mysql2:default.escape', ['derives']],
  ['sqlite3:default.verbose().Database()', []],
  ['sqlite3:Database#all', ['sink', 'calls', 'receiver']],
  ['knex:Knex#raw', ['sink', 'receiver']],
  ['knex:Knex.Transaction#where', ['receiver']],
  ['typeorm:SelectQueryBuilder#andWhere', ['sink', 'receiver']],
  ['typeorm:DataSource#getRepository()', ['instance']],
  ['@prisma/client:PrismaClient#$queryRawUnsafe', ['sink']],
  ['@prisma/client:Prisma.TransactionClient#$executeRawUnsafe', ['sink']],
  ['drizzle-orm:sql.raw', ['sink']],
  ['drizzle-orm/pg-core:PgDatabase#execute', ['sink']],
  ['@neondatabase/serverless:Pool#query', ['sink', 'calls']],
  ['global:fetch', ['sink']],
  ['axios:default', ['sink']],
  ['axios:default.post', ['sink']],
  ['axios:AxiosInstance#get', ['sink']],
  ['@nestjs/axios:HttpService#axiosRef', ['instance']],
  ['node:https:request', ['sink']],
  ['global:parseInt', ['derives']],
  ['validator:default.isUUID', ['checks']],
  ['zod:z.string()', ['schema', 'instance']],
  ['zod:ZodType#min', ['receiver']],
  ['zod:ZodType#parse', ['derives']],
  ['bcrypt:default.compare', ['sink', 'derives']],
  ['class-validator:IsEnum', ['property-check']],

  // what nobody described
  ['express:Request#ip', []],
  ['left-pad:default', []],
])('%s', (origin, expected) => {
  // Options are many, and told by the tests of the rules that judge them.
  expect(catalogue.meanings(origin).map((meaning) => meaning.is).filter((is) => is !== 'option')).toEqual(expected);
});
