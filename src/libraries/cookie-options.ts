import { defineLibrary } from './define.js';
import { cookieRows, sameSiteRow, sessionName } from './option-rows.js';

/** Cookies by which a caller is recognised. Session packages set nothing else; other cookies go by their name or value. */
export const cookieOptions = defineLibrary({
  packages: ['express', 'express-session', 'cookie-session', 'fastify', '@fastify/session', '@fastify/secure-session', 'hono/cookie', 'koa', 'koa-session', 'iron-session', 'cookie'],
  facts: [
    ...cookieRows('express:Response#cookie', '2'),
    ...cookieRows('fastify:FastifyReply#setCookie|cookie', '2'),
    ...cookieRows('hono/cookie:setCookie', '3', '1', '2'),
    ...cookieRows('hono/cookie:setSignedCookie', '4', '1', '2'),
    ...cookieRows('cookie:serialize', '2'),
    { path: 'koa:Context#cookies.set', is: 'option', of: 'session-cookie', at: ['2.httpOnly'], weak: { is: [false] }, when: [{ at: '0', test: { like: sessionName } }], note: 'httpOnly' },
    { path: 'express-session:default', is: 'option', of: 'session-cookie', at: ['0.cookie.secure'], weak: { is: [false] }, needed: true, note: 'secure' },
    { path: 'express-session:default', is: 'option', of: 'session-cookie', at: ['0.cookie.httpOnly'], weak: { is: [false] }, note: 'httpOnly' },
    { path: 'cookie-session:default', is: 'option', of: 'session-cookie', at: ['0.secure'], weak: { is: [false] }, note: 'secure' },
    { path: 'cookie-session:default', is: 'option', of: 'session-cookie', at: ['0.httpOnly'], weak: { is: [false] }, note: 'httpOnly' },
    { path: '@fastify/session:default', is: 'option', of: 'session-cookie', at: ['1.cookie.secure'], weak: { is: [false] }, note: 'secure' },
    { path: '@fastify/secure-session:default', is: 'option', of: 'session-cookie', at: ['1.cookie.secure'], weak: { is: [false] }, note: 'secure' },
    { path: '@fastify/session:default', is: 'option', of: 'session-cookie', at: ['1.cookie.httpOnly'], weak: { is: [false] }, note: 'httpOnly' },
    { path: '@fastify/secure-session:default', is: 'option', of: 'session-cookie', at: ['1.cookie.httpOnly'], weak: { is: [false] }, note: 'httpOnly' },
    { path: 'koa-session:default', is: 'option', of: 'session-cookie', at: ['0.httpOnly', '1.httpOnly'], weak: { is: [false] }, note: 'httpOnly' },
    { path: 'iron-session:getIronSession', is: 'option', of: 'session-cookie', at: ['2.cookieOptions.secure'], weak: { is: [false] }, note: 'secure' },
    { path: 'iron-session:getIronSession', is: 'option', of: 'session-cookie', at: ['2.cookieOptions.httpOnly'], weak: { is: [false] }, note: 'httpOnly' },

    sameSiteRow('express-session:default', 'session', '0.cookie.sameSite'),
    sameSiteRow('cookie-session:default', 'session', '0.sameSite'),
    sameSiteRow('@fastify/session:default', 'session', '1.cookie.sameSite'),
    sameSiteRow('@fastify/secure-session:default', 'session', '1.cookie.sameSite'),
    sameSiteRow('koa-session:default', 'session', '0.sameSite'),
    sameSiteRow('express:Response#cookie', 'cookie', '2.sameSite'),
    sameSiteRow('fastify:FastifyReply#setCookie|cookie', 'cookie', '2.sameSite'),
    sameSiteRow('hono/cookie:setCookie', 'cookie', '3.sameSite'),
    sameSiteRow('hono/cookie:setSignedCookie', 'cookie', '4.sameSite'),
    sameSiteRow('koa:Context#cookies.set', 'cookie', '2.sameSite'),
  ],
});
