import { unguessableRows } from './option-rows.js';
import { defineLibrary } from './define.js';

const sessionName = '^(?:.*[-_.:])?(?:s?sid|[sS]ess|[sS]ession(?:[-_]?(?:[iI][dD]|[tT]oken))?|(?:access|refresh|auth|id|login|user|csrf|xsrf)?[-_]?[tT]oken|[rR]emember[-_]?[mM]e)$';

/** Passwords, keys, and what tells one session from another. */
export const unguessable = defineLibrary({
  packages: ['bcrypt', 'bcryptjs', '@node-rs/bcrypt', 'argon2', 'jsonwebtoken', 'express-session', 'cookie-session', 'cookie-parser', 'node:crypto', 'crypto', 'express', 'fastify', 'express-jwt', '@fastify/session', '@fastify/jwt', 'hono/cookie'],
  facts: [
    ...unguessableRows('bcrypt:hash|hashSync', '0'),
    ...unguessableRows('bcryptjs:hash|hashSync', '0'),
    ...unguessableRows('@node-rs/bcrypt:hash|hashSync', '0'),
    ...unguessableRows('argon2:hash', '0'),
    ...unguessableRows('jsonwebtoken:sign|verify', '1'),
    ...unguessableRows('express-session:default', '0.secret', '0.genid.ret'),
    ...unguessableRows('cookie-session:default', '0.secret', '0.keys'),
    ...unguessableRows('cookie-parser:default', '0'),
    ...unguessableRows('node:crypto:createHmac', '1'),
    ...unguessableRows('crypto:createHmac', '1'),
    ...unguessableRows('node:crypto:createCipheriv', '1', '2'),
    ...unguessableRows('crypto:createCipheriv', '1', '2'),
    ...unguessableRows('express-jwt:default|expressjwt', '0.secret'),
    ...unguessableRows('@fastify/session:default', '1.secret', '1.idGenerator.ret'),
    ...unguessableRows('@fastify/jwt:default', '1.secret'),
    { path: 'express:Response#cookie', is: 'sink', of: 'guess', at: ['1'], when: { at: '0', matches: sessionName } },
    { path: 'fastify:FastifyReply#setCookie|cookie', is: 'sink', of: 'guess', at: ['1'], when: { at: '0', matches: sessionName } },
    { path: 'hono/cookie:setCookie', is: 'sink', of: 'guess', at: ['2'], when: { at: '1', matches: sessionName } },
  ],
});
