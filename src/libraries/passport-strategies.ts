import { defineLibrary } from './define.js';

/** What strategies of passport hand to the function, or the method, that looks the caller up: parts of the request as they were sent. */
export const passportStrategies = defineLibrary({
  packages: ['passport-local', 'passport-http', 'passport-http-bearer', 'passport-localapikey', 'passport-headerapikey', 'passport-custom'],
  facts: [
    { path: 'passport-local:default|Strategy()', is: 'calls', at: '-1', with: ['body.username', 'body.password', ''], instead: { when: '0.passReqToCallback', with: ['express:Request', 'body.username', 'body.password', ''] } },
    { path: 'passport-local:default|Strategy', is: 'overridden', member: 'validate', with: ['body.username', 'body.password'], asked: 'express:Request' },
    { path: 'passport-http:BasicStrategy()', is: 'calls', at: '-1', with: ['headers.username', 'headers.password', ''], instead: { when: '0.passReqToCallback', with: ['express:Request', 'headers.username', 'headers.password', ''] } },
    { path: 'passport-http:BasicStrategy', is: 'overridden', member: 'validate', with: ['headers.username', 'headers.password'], asked: 'express:Request' },
    { path: 'passport-http-bearer:default|Strategy()', is: 'calls', at: '-1', with: ['headers.authorization', ''], instead: { when: '0.passReqToCallback', with: ['express:Request', 'headers.authorization', ''] } },
    { path: 'passport-http-bearer:default|Strategy', is: 'overridden', member: 'validate', with: ['headers.authorization'], asked: 'express:Request' },
    { path: 'passport-localapikey:default|Strategy()', is: 'calls', at: '-1', with: ['body.apikey', ''] },
    { path: 'passport-headerapikey:default|HeaderAPIKeyStrategy()', is: 'calls', at: '-1', with: ['headers.apikey', ''] },
    { path: 'passport-custom:default|Strategy()', is: 'calls', at: '-1', with: ['express:Request', ''] },
    { path: 'passport-custom:default|Strategy', is: 'overridden', member: 'validate', with: ['express:Request'], asked: 'express:Request' },
  ],
});
