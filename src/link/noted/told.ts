import type { Comparison, Flow, IgnoredVerdict, UrlRead } from '../../facts/index.js';
import type { ClassValue, FunctionValue, LibraryCall } from '../../evaluate/index.js';
import { GuardFaults } from '../chain/guard-faults.js';
import { UnheardSignatures } from '../chain/unheard-signatures.js';
import { OptionCollector } from './options.js';
import { TokenCollector } from './tokens.js';

/** What was met while a program ran, apart from its routes. */
export class Told {
  readonly tokens = new TokenCollector();
  readonly options = new OptionCollector();
  readonly faults = new GuardFaults();
  readonly signatures = new UnheardSignatures();
  readonly comparisons = new Map<string, Comparison>();
  readonly ignoredVerdicts = new Map<string, IgnoredVerdict>();
  readonly listeners = new Map<string, FunctionValue>();
  readonly classes: ClassValue[] = [];
  readonly flows: Flow[] = [];
  readonly looseHandlers = new Map<string, FunctionValue>();
  /** Functions handed to something out of sight that may call them with a request and a response. */
  readonly looseFunctions = new Map<string, FunctionValue>();
  readonly urlReads = new Map<string, UrlRead>();
  /** Where members of the body are read. What takes the body and the address for one (`{ ...req.body, ...req.query }`) may well mean the body. */
  readonly bodyReads = new Set<string>();
  readonly libraryCalls: LibraryCall[] = [];
  /** Of what ran again, to see whether that makes a difference: it says something of routes, or of the whole application. */
  isStructural = false;
}
