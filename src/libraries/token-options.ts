import { defineLibrary } from './define.js';
import { algorithmRows, secretRows } from './option-rows.js';

const publicKey = { like: 'BEGIN (?:RSA )?PUBLIC|BEGIN CERTIFICATE' } as const;
const ofKeyPairs = ['[\'RS256\']', '[\'ES256\']'];
const eitherKind = ['[\'HS256\']', '[\'RS256\']'];
const noSecret = [{ at: '0.publicKey', test: { present: true } }] as const;

/** Keys, algorithms and lifetimes of tokens. `note` of a lifetime is its unit: a number's, then that of a text without one. */
export const tokenOptions = defineLibrary({
  packages: ['jsonwebtoken', '@nestjs/jwt', 'passport-jwt', 'express-jwt', 'koa-jwt', 'hono/jwt', 'fast-jwt', '@fastify/jwt', 'fastify-jwt', 'jose', 'jwt-simple', 'jws', 'fastify'],
  facts: [
    // ── algorithms
    ...algorithmRows('jsonwebtoken:verify', '2.algorithms'),
    ...algorithmRows('jsonwebtoken:sign', '2.algorithm'),
    ...algorithmRows('@nestjs/jwt:JwtModule.register', '0.verifyOptions.algorithms'),
    ...algorithmRows('@nestjs/jwt:JwtModule.register', '0.signOptions.algorithm'),
    ...algorithmRows('@nestjs/jwt:JwtService#verify|verifyAsync', '1.algorithms'),
    ...algorithmRows('passport-jwt:Strategy()', '0.algorithms'),
    ...algorithmRows('express-jwt:default|expressjwt', '0.algorithms'),
    ...algorithmRows('koa-jwt:default', '0.algorithms'),
    ...algorithmRows('fast-jwt:createVerifier', '0.algorithms'),
    ...algorithmRows('fast-jwt:createSigner', '0.algorithm'),
    ...algorithmRows('@fastify/jwt:default', '1.verify.algorithms'),
    ...algorithmRows('jose:jwtVerify|compactVerify|flattenedVerify|generalVerify', '2.algorithms'),
    ...algorithmRows('jwt-simple:encode', '2'),
    // Without a key nothing is checked.
    { path: 'jsonwebtoken:verify', is: 'option', of: 'token-algorithms', at: ['1'], weak: { is: [false, ''] }, unless: [{ at: '2.algorithms', test: { like: '^none$' } }], note: 'none' },
    // Before version 3: the key that signs nothing.
    { path: 'jose:JWT.verify|sign', is: 'option', of: 'token-algorithms', at: ['1'], weak: { is: ['none'] }, note: 'none' },
    { path: 'jose:JWK.None', is: 'constant', value: 'none' },
    ...algorithmRows('jose:JWT.verify', '2.algorithms'),
    ...algorithmRows('jose:JWT.sign', '2.algorithm'),
    { path: 'jsonwebtoken:verify', is: 'option', of: 'token-algorithms', at: ['2.algorithms'], needed: true, when: [{ at: '1', test: { ...publicKey, callable: true } }], mend: ofKeyPairs },
    // Up to this release the token itself says how any key is used (CVE-2015-9235).
    { path: 'jsonwebtoken:verify', is: 'option', of: 'token-algorithms', at: ['2.algorithms'], needed: true, below: '4.2.2', mend: eitherKind },
    { path: 'jws:verify', is: 'option', of: 'token-algorithms', at: ['2'], needed: true, below: '3.0.0' },
    { path: '@nestjs/jwt:JwtModule.register', is: 'option', of: 'token-algorithms', at: ['0.verifyOptions.algorithms'], needed: true, when: noSecret, mend: ofKeyPairs },
    { path: 'passport-jwt:Strategy()', is: 'option', of: 'token-algorithms', at: ['0.algorithms'], needed: true, when: [{ at: '0.secretOrKey', test: publicKey }], mend: ofKeyPairs },
    { path: 'passport-jwt:Strategy()', is: 'option', of: 'token-algorithms', at: ['0.algorithms'], needed: true, when: [{ at: '0.secretOrKeyProvider', test: { present: true } }], mend: ofKeyPairs },
    { path: 'express-jwt:default|expressjwt', is: 'option', of: 'token-algorithms', at: ['0.algorithms'], needed: true, mend: eitherKind },
    { path: 'fast-jwt:createVerifier', is: 'option', of: 'token-algorithms', at: ['0.algorithms'], needed: true, when: [{ at: '0.key', test: { callable: true } }], mend: ofKeyPairs },
    { path: '@fastify/jwt:default', is: 'option', of: 'token-algorithms', at: ['1.verify.algorithms'], needed: true, when: [{ at: '1.secret', test: { callable: true } }], mend: ofKeyPairs },
    { path: '@fastify/jwt:default', is: 'option', of: 'token-algorithms', at: ['1.verify.algorithms'], needed: true, when: [{ at: '1.secret', test: { composed: true } }, { at: '1.secret.public', test: { present: true } }], mend: ofKeyPairs },
    { path: 'jwt-simple:decode', is: 'option', of: 'token-algorithms', at: ['3'], needed: true, when: [{ at: '1', test: publicKey }, { at: '2', test: { absent: true, is: [false] } }] },

    // ── lifetimes
    { path: 'jsonwebtoken:sign', is: 'option', of: 'token-lifetime', at: ['2.expiresIn'], note: 's ms' },
    { path: '@nestjs/jwt:JwtService#sign|signAsync', is: 'option', of: 'token-lifetime', at: ['1.expiresIn'], note: 's ms' },
    { path: '@nestjs/jwt:JwtModule.register', is: 'option', of: 'token-lifetime', at: ['0.signOptions.expiresIn'], note: 's ms' },
    { path: '@nestjs/jwt:JwtModule.registerAsync', is: 'option', of: 'token-lifetime', at: ['0.useFactory.ret.signOptions.expiresIn'], note: 's ms' },
    { path: 'fast-jwt:createSigner', is: 'option', of: 'token-lifetime', at: ['0.expiresIn'], note: 'ms ms' },
    { path: '@fastify/jwt:default', is: 'option', of: 'token-lifetime', at: ['1.sign.expiresIn'], note: 's ms' },
    { path: 'fastify:FastifyReply#jwtSign', is: 'option', of: 'token-lifetime', at: ['1.expiresIn', '1.sign.expiresIn'], note: 's ms' },
    { path: 'fastify:FastifyInstance#jwt.sign', is: 'option', of: 'token-lifetime', at: ['1.expiresIn'], note: 's ms' },
    // A number is a date in seconds, a text a span from now.
    { path: 'jose:SignJWT|EncryptJWT#setExpirationTime', is: 'option', of: 'token-lifetime', at: ['0'], note: 'date none' },
    { path: 'jose:SignJWT|EncryptJWT#setExpirationTime', is: 'receiver' },

    // `exp` counts seconds (RFC 7519, section 4.1.4).
    ...['jsonwebtoken:sign', '@nestjs/jwt:JwtService#sign|signAsync', 'hono/jwt:sign', 'jwt-simple:encode', 'fastify:FastifyReply#jwtSign', 'fastify:FastifyInstance#jwt.sign', 'jose:SignJWT|EncryptJWT()'].map((path) => ({ path, is: 'option', of: 'token-date', at: ['0.exp'], weak: { milliseconds: true } }) as const),
    { path: 'jose:SignJWT|EncryptJWT#setExpirationTime', is: 'option', of: 'token-date', at: ['0'], weak: { milliseconds: true } },

    // ── keys
    ...secretRows('jsonwebtoken:sign|verify', '1', '1.key'),
    ...secretRows('@nestjs/jwt:JwtModule.register', '0.secret', '0.privateKey'),
    ...secretRows('@nestjs/jwt:JwtModule.registerAsync', '0.useFactory.ret.secret', '0.useFactory.ret.privateKey'),
    ...secretRows('@nestjs/jwt:JwtService#sign|signAsync|verify|verifyAsync', '1.secret', '1.privateKey'),
    ...secretRows('@nestjs/jwt:JwtService()', '0.secret', '0.privateKey'),
    ...secretRows('passport-jwt:Strategy()', '0.secretOrKey'),
    ...secretRows('express-jwt:default|expressjwt', '0.secret'),
    ...secretRows('koa-jwt:default', '0.secret'),
    ...secretRows('hono/jwt:jwt', '0.secret'),
    ...secretRows('hono/jwt:sign|verify', '1'),
    ...secretRows('fast-jwt:createSigner|createVerifier', '0.key'),
    ...secretRows('@fastify/jwt:default', '1.secret', '1.secret.private'),
    ...secretRows('jose:SignJWT#sign', '0'),
    ...secretRows('jose:EncryptJWT#encrypt', '0'),
    ...secretRows('jose:jwtVerify|jwtDecrypt', '1'),
    { path: 'jose:JWT|JWS.sign|verify', is: 'option', of: 'auth-secret', at: ['1'], weak: { literal: true, unlike: '^none$|BEGIN PUBLIC' }, any: true },
    ...secretRows('jwt-simple:encode|decode', '1'),
  ],
});
