import { readFileSync } from 'node:fs';
import { field, isObject } from '../project/index.js';
import { inventoryVersion, type Inventory } from './inventory.js';
import { Refusal } from './terminal.js';

/** Reads what `inventory --json` wrote, by this version of its shape. */
export function readInventory(file: string): Inventory {
  const content = parsed(file);
  const version = field(content, 'version');
  if (version !== inventoryVersion) throw new Refusal(`${file} is no inventory of version ${inventoryVersion}${version === undefined ? '' : `, but of ${JSON.stringify(version)}`}; write one with "inventory --json".`);
  const endpoints = field(content, 'endpoints');
  if (!Array.isArray(endpoints) || !endpoints.every(isEndpoint)) throw new Refusal(`${file} is not what "inventory --json" writes: its endpoints are of another shape.`);
  // The keys that a comparison reads have been looked at.
  return content as Inventory;
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, '')) as unknown;
  } catch (error) {
    throw new Refusal(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function isEndpoint(value: unknown): boolean {
  const texts = ['method', 'path', 'file'].every((key) => typeof field(value, key) === 'string');
  const lists = ['roles', 'validation'].every((key) => isNamed(field(value, key)));
  const auth = field(value, 'auth');
  return texts && lists && typeof field(auth, 'state') === 'string' && isNamed(field(auth, 'by')) && isObject(value) && (isObject(value.limiter) || value.limiter === null) && (isObject(value.csrf) || value.csrf === null);
}

function isNamed(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof field(one, 'name') === 'string');
}
