import { defineLibrary } from './define.js';
import { clientSecretRows, secretRows } from './option-rows.js';

/** What sessions, cookies and messages are signed with, and what the application proves itself to others with. */
export const sessionSecrets = defineLibrary({
  packages: ['express-session', 'cookie-session', 'cookie-parser', '@fastify/cookie', 'fastify-cookie', '@fastify/session', '@fastify/secure-session', 'iron-session', 'node:crypto', 'crypto', 'stripe', 'csrf-csrf', 'passport-google-oauth20', 'passport-github2', 'passport-github', 'passport-facebook', 'passport-twitter', 'passport-oauth2', 'passport-google-oauth', 'passport-auth0', 'passport-linkedin-oauth2', 'passport-discord', 'express-openid-connect', 'twilio'],
  facts: [
    ...secretRows('express-session:default', '0.secret'),
    ...secretRows('cookie-session:default', '0.keys', '0.secret'),
    ...secretRows('cookie-parser:default', '0'),
    ...secretRows('@fastify/cookie:default', '1.secret'),
    ...secretRows('fastify-cookie:default', '1.secret'),
    ...secretRows('@fastify/session:default', '1.secret'),
    ...secretRows('@fastify/secure-session:default', '1.secret', '1.key'),
    ...secretRows('iron-session:getIronSession', '2.password'),
    ...secretRows('node:crypto:createHmac|createCipheriv|createDecipheriv|createCipher|createDecipher', '1'),
    ...secretRows('crypto:createHmac|createCipheriv|createDecipheriv|createCipher|createDecipher', '1'),
    ...clientSecretRows('stripe:default()', '0'),
    ...secretRows('csrf-csrf:doubleCsrf', '0.getSecret.ret'),
    ...clientSecretRows('passport-google-oauth20:Strategy()', '0.clientSecret'),
    ...clientSecretRows('passport-github2:Strategy()', '0.clientSecret'),
    ...clientSecretRows('passport-github:Strategy()', '0.clientSecret'),
    ...clientSecretRows('passport-facebook:Strategy()', '0.clientSecret'),
    ...clientSecretRows('passport-google-oauth:Strategy()', '0.clientSecret'),
    ...clientSecretRows('passport-auth0:Strategy()', '0.clientSecret'),
    ...clientSecretRows('passport-linkedin-oauth2:Strategy()', '0.clientSecret'),
    ...clientSecretRows('passport-discord:Strategy()', '0.clientSecret'),
    ...clientSecretRows('passport-google-oauth:OAuth2Strategy()', '0.clientSecret'),
    ...clientSecretRows('passport-twitter:Strategy()', '0.consumerSecret'),
    ...clientSecretRows('passport-oauth2:Strategy|OAuth2Strategy()', '0.clientSecret'),
    ...secretRows('express-openid-connect:auth', '0.secret', '0.clientSecret'),
    ...clientSecretRows('twilio:default', '1'),
  ],
});
