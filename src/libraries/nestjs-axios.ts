import type { LibraryFact } from '../facts/index.js';
import { defineLibrary } from './define.js';
import { axiosTimeout, redirectRows, sentHeaders, timeoutRow } from './option-rows.js';

/** The module sets a timeout for all of its calls, or an operator on the way does. */
const ends = { fallback: axiosTimeout, mend: ['5000'] } as const;

export const nestjsAxios = defineLibrary({
  packages: ['@nestjs/axios', 'rxjs', 'rxjs/operators'],
  types: { Passing: 'Operator' },
  facts: [
    sentHeaders('@nestjs/axios:HttpService#get|delete|head|options', ['0', '1.baseURL'], ['1.headers']),
    sentHeaders('@nestjs/axios:HttpService#post|put|patch|postForm|putForm|patchForm', ['0', '2.baseURL'], ['2.headers']),
    sentHeaders('@nestjs/axios:HttpService#request', ['0.url', '0.baseURL'], ['0.headers']),
    redirectRows('@nestjs/axios:HttpService#get|delete|head|options', ['1.beforeRedirect', '1.maxRedirects'], '@nestjs/axios'),
    redirectRows('@nestjs/axios:HttpService#post|put|patch|postForm|putForm|patchForm', ['2.beforeRedirect', '2.maxRedirects'], '@nestjs/axios'),
    redirectRows('@nestjs/axios:HttpService#request', ['0.beforeRedirect', '0.maxRedirects'], '@nestjs/axios'),
    timeoutRow('@nestjs/axios:HttpService#get|delete|head|options', ['1.timeout', '1.signal'], ends),
    timeoutRow('@nestjs/axios:HttpService#post|put|patch|postForm|putForm|patchForm', ['2.timeout', '2.signal'], ends),
    timeoutRow('@nestjs/axios:HttpService#request', ['0.timeout', '0.signal'], ends),
    { path: '@nestjs/axios:HttpModule.register', is: 'option-default', name: axiosTimeout, at: ['0.timeout', '0.signal'] },
    { path: '@nestjs/axios:HttpModule.registerAsync', is: 'option-default', name: axiosTimeout, at: ['0'] },
    { path: '@nestjs/axios:HttpService#axiosRef.defaults.timeout', is: 'option-default', name: axiosTimeout, at: ['0'] },
    { path: 'rxjs:timeout|timeoutWith', is: 'option-default', name: axiosTimeout, at: ['0'] },
    { path: 'rxjs/operators:timeout|timeoutWith', is: 'option-default', name: axiosTimeout, at: ['0'] },
    { path: '@nestjs/axios:HttpModule.register', is: 'option-default', name: '@nestjs/axios', at: ['0.beforeRedirect', '0.maxRedirects'] },
    { path: '@nestjs/axios:HttpModule.registerAsync', is: 'option-default', name: '@nestjs/axios', at: ['0'] },
    { path: '@nestjs/axios:HttpService#get|delete|head|options', is: 'sink', of: 'url', at: ['0', '1.baseURL'] },
    { path: '@nestjs/axios:HttpService#post|put|patch|postForm|putForm|patchForm', is: 'sink', of: 'url', at: ['0', '2.baseURL'] },
    { path: '@nestjs/axios:HttpService#request', is: 'sink', of: 'url', at: ['0.url', '0.baseURL'] },
    // What comes of a request goes through functions in turn, and may be waited for.
    { path: '@nestjs/axios:HttpService#get|delete|head|options|post|put|patch|postForm|putForm|patchForm|request().pipe', is: 'does', through: '0..', of: 'this', passing: 'rxjs:Passing#' },
    { path: '@nestjs/axios:HttpService#get|delete|head|options|post|put|patch|postForm|putForm|patchForm|request().toPromise', is: 'receiver' },
    ...['rxjs', 'rxjs/operators'].flatMap((from): readonly LibraryFact[] => [
      { path: `${from}:map|mergeMap|switchMap|concatMap|exhaustMap`, is: 'returns', at: '0' },
      { path: `${from}:tap|catchError|timeout|retry|retryWhen|delay|take|first|last|finalize|share|shareReplay|filter|takeUntil|defaultIfEmpty|throwIfEmpty()`, is: 'instance', of: 'rxjs:Passing' },
    ]),
    { path: 'rxjs:firstValueFrom|lastValueFrom', is: 'returns', at: '0' },
    { path: '@nestjs/axios:HttpService#axiosRef', is: 'instance', of: 'axios:AxiosInstance' },
    { path: '@nestjs/axios:HttpModule.register', is: 'sink', of: 'url', at: ['0.baseURL'] },
  ],
});
