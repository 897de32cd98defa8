import { defineLibrary } from './define.js';

/** What binds a token: a method of the container, or what a module of bindings is called with, a function (before version 7) or an object. */
const binders = ['Container#bind|rebind|rebindSync', 'Bind#'] as const;

/** Parts of a program by token: `container.bind(token).to(Class)`. */
export const inversify = defineLibrary({
  packages: ['inversify'],
  types: { Bind: 'Container' },
  facts: [
    { path: 'Container()', is: 'instance', of: 'Container' },
    ...binders.flatMap((binder) => [
      // By itself it tells nothing; it is not the method of functions.
      { path: binder, is: 'provides' },
      { path: `${binder}().to`, is: 'provides', token: 'this.0', at: '0', how: 'class' },
      { path: `${binder}().toSelf`, is: 'provides', token: 'this.0', at: 'this.0', how: 'class' },
      { path: `${binder}().toConstantValue|toFunction`, is: 'provides', token: 'this.0', at: '0', how: 'value' },
      { path: `${binder}().toDynamicValue`, is: 'provides', token: 'this.0', at: '0', how: 'factory' },
      { path: `${binder}().toService`, is: 'provides', token: 'this.0', at: '0', how: 'existing' },
    ] as const),
    { path: 'ContainerModule|AsyncContainerModule()', is: 'calls', at: '0', with: ['Bind', '', '', 'Bind'] },
    { path: 'Container#get|getAsync|resolve', is: 'resolves', token: '0' },
    { path: 'inject', is: 'decorator', means: { as: 'inject', token: '0' } },
    { path: 'injectable|optional|named|tagged|unmanaged|postConstruct', is: 'decorator', means: { as: 'inert' } },
  ],
});
