import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/project/settings.js';

function problems(place: unknown): readonly string[] {
  return readSettings({ 'api-security': place }).problems;
}

const defaults = readSettings({}).settings;

test('no settings are the defaults', () => {
  expect(readSettings(undefined)).toEqual({ settings: defaults, problems: [] });
  expect(defaults).toEqual({ authGuards: [], publicRoutes: [], gateway: { auth: false, rateLimit: false, headers: false } });
});

test('every key is read', () => {
  const place = { root: 'backend', authGuards: ['requireUser'], publicRoutes: ['GET /health', '* /public/**'], gateway: { auth: true, rateLimit: true, headers: true } };
  expect(readSettings({ 'api-security': place })).toEqual({ settings: place, problems: [] });
});

test('a gateway of which nothing is said checks nobody', () => {
  expect(readSettings({ 'api-security': { gateway: {} } })).toEqual({ settings: defaults, problems: [] });
});

describe('what is wrong is named', () => {
  test('the whole is no object', () => {
    expect(problems('strict')).toEqual(['settings["api-security"] must be an object, got a string.']);
    expect(problems(null)).toEqual(['settings["api-security"] must be an object, got null.']);
  });

  test('an unknown key', () => {
    expect(problems({ publicRoute: [] })).toEqual([
      'settings["api-security"].publicRoute is not a known key; known are root, cache, authGuards, publicRoutes, gateway, sources, sinks, sanitizers, validators, principal.',
    ]);
  });

  test('a key that every object inherits', () => {
    expect(problems({ toString: [] })).toHaveLength(1);
  });

  test('a number for an array of strings', () => {
    expect(problems({ publicRoutes: 5 })).toEqual(['settings["api-security"].publicRoutes must be an array of strings, got a number.']);
  });

  test('one bad element', () => {
    expect(problems({ authGuards: ['requireUser', 7] })).toEqual(['settings["api-security"].authGuards[1] must be a string, got a number.']);
  });

  test('a route without method', () => {
    expect(problems({ publicRoutes: ['/health'] })).toEqual([
      'settings["api-security"].publicRoutes[0] must look like "GET /health" or "* /public/**", got "/health".',
    ]);
  });

  test('inside the gateway', () => {
    expect(problems({ gateway: { auth: 'yes' } })).toEqual(['settings["api-security"].gateway.auth must be true or false, got a string.']);
    expect(problems({ gateway: { auth: true, rateLimit: 1 } })).toEqual(['settings["api-security"].gateway.rateLimit must be true or false, got a number.']);
    expect(problems({ gateway: { auth: true, ratelimit: true } })).toEqual(['settings["api-security"].gateway.ratelimit is not a known key; known are auth, rateLimit, headers.']);
  });

  test('an empty root', () => {
    expect(problems({ root: '' })).toEqual(['settings["api-security"].root must not be empty.']);
  });
});

test('a wrong key keeps its default and costs no other key', () => {
  const { settings } = readSettings({ 'api-security': { publicRoutes: 5, authGuards: ['requireUser'] } });
  expect(settings).toEqual({ ...defaults, authGuards: ['requireUser'] });
});

test('frozen settings are read', () => {
  expect(readSettings(Object.freeze({ 'api-security': Object.freeze({ root: 'a' }) })).settings.root).toBe('a');
});
