import { defineLibrary } from './define.js';

/** Results that hold a value or an error: what is done with one is done with what it holds (https://github.com/supermacro/neverthrow). */
export const neverthrow = defineLibrary({
  packages: ['neverthrow'],
  facts: [
    { path: 'ok|okAsync', is: 'does', keeps: '0', in: 'neverthrow:Result', under: 'value' },
    { path: 'err|errAsync', is: 'does', keeps: '0', in: 'neverthrow:Failure', under: 'error' },
    { path: 'fromPromise|fromSafePromise', is: 'does', keeps: '0', in: 'neverthrow:Result', under: 'value' },
    { path: 'ResultAsync.fromPromise|fromSafePromise', is: 'does', keeps: '0', in: 'neverthrow:Result', under: 'value' },
    { path: 'Result#map|asyncMap', is: 'does', keeps: 'this.value', in: 'neverthrow:Result', under: 'value', by: '0' },
    { path: 'Result#andThen|asyncAndThen', is: 'does', as: 'then', of: 'this.value', with: '0' },
    { path: 'Result#andTee|andThrough|asyncAndThrough', is: 'does', as: 'then', of: 'this.value', with: '0' },
    { path: 'Result#andTee|andThrough|asyncAndThrough|mapErr|orElse|orTee', is: 'receiver' },
    { path: 'Result#match', is: 'does', as: 'then', of: 'this.value', with: '0' },
    { path: 'Result#unwrapOr|_unsafeUnwrap', is: 'returns', at: 'this.value' },
    { path: 'Result|Failure#isOk|isErr', is: 'derives', from: [] },
    { path: 'Failure#map|asyncMap|andThen|asyncAndThen|andTee|andThrough|asyncAndThrough|orTee', is: 'does', keeps: 'this.error', in: 'neverthrow:Failure', under: 'error' },
    { path: 'Failure#mapErr', is: 'does', keeps: 'this.error', in: 'neverthrow:Failure', under: 'error', by: '0' },
    { path: 'Failure#orElse', is: 'does', as: 'then', of: 'this.error', with: '0' },
    { path: 'Failure#match', is: 'does', as: 'then', of: 'this.error', with: '1' },
    { path: 'Failure#unwrapOr', is: 'returns', at: '0' },
  ],
});
