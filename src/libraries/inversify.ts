import { defineLibrary } from './define.js';

/** Parts of a program by token: `container.bind(token).to(Class)`. */
export const inversify = defineLibrary({
  packages: ['inversify'],
  facts: [
    { path: 'Container()', is: 'instance', of: 'Container' },
    // By itself it tells nothing; it is not the method of functions.
    { path: 'Container#bind|rebind', is: 'provides' },
    { path: 'Container#bind|rebind().to', is: 'provides', token: 'this.0', at: '0', how: 'class' },
    { path: 'Container#bind|rebind().toSelf', is: 'provides', token: 'this.0', at: 'this.0', how: 'class' },
    { path: 'Container#bind|rebind().toConstantValue|toFunction', is: 'provides', token: 'this.0', at: '0', how: 'value' },
    { path: 'Container#bind|rebind().toDynamicValue', is: 'provides', token: 'this.0', at: '0', how: 'factory' },
    { path: 'Container#bind|rebind().toService', is: 'provides', token: 'this.0', at: '0', how: 'existing' },
    { path: 'Container#get|getAsync|resolve', is: 'resolves', token: '0' },
    { path: 'inject', is: 'decorator', means: { as: 'inject', token: '0' } },
    { path: 'injectable|optional|named|tagged|unmanaged|postConstruct', is: 'decorator', means: { as: 'inert' } },
  ],
});
