import { announcedRows, unguessableRows } from './option-rows.js';
import { defineLibrary } from './define.js';

const sessionName = '^(?:.*[-_.:])?(?:s?sid|[sS]ess|[sS]ession(?:[-_]?(?:[iI][dD]|[tT]oken))?|(?:access|refresh|auth|id|login|user|csrf|xsrf)?[-_]?[tT]oken|[rR]emember[-_]?[mM]e)$';

const texts = ['0.html', '0.text', '0.subject'];

/** Passwords, keys, and what tells one session from another. */
export const unguessable = defineLibrary({
  packages: ['bcrypt', 'bcryptjs', '@node-rs/bcrypt', 'argon2', 'jsonwebtoken', 'express-session', 'cookie-session', 'cookie-parser', 'node:crypto', 'crypto', 'express', 'fastify', 'express-jwt', '@fastify/session', '@fastify/jwt', 'hono/cookie', 'nodemailer', '@nestjs-modules/mailer', '@sendgrid/mail', 'resend', 'postmark', 'twilio', 'hono'],
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
    // What is told to somebody, or to another server, by a text that says what it is for.
    ...announcedRows('nodemailer:Transporter#sendMail', ...texts),
    ...announcedRows('@nestjs-modules/mailer:MailerService#sendMail', ...texts),
    ...announcedRows('@sendgrid/mail:send', ...texts),
    ...announcedRows('resend:Resend#emails.send', ...texts),
    ...announcedRows('postmark:ServerClient#sendEmail', '0.HtmlBody', '0.TextBody'),
    ...announcedRows('twilio:Twilio#messages.create', '0.body'),
    ...announcedRows('express:Response#redirect', '-1'),
    ...announcedRows('fastify:FastifyReply#redirect', '0', '1'),
    ...announcedRows('hono:Context#redirect', '0'),
  ],
});
