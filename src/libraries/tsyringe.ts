import { defineLibrary } from './define.js';

/** Parts of a program by class or token; classes are handed what the types of their parameters, or decorators, ask for. */
export const tsyringe = defineLibrary({
  packages: ['tsyringe'],
  facts: [
    { path: 'container', is: 'instance', of: 'DependencyContainer' },
    { path: 'DependencyContainer#createChildContainer()', is: 'instance', of: 'DependencyContainer' },
    { path: 'DependencyContainer#registerSingleton', is: 'provides', token: '0', at: '1', how: 'class' },
    { path: 'DependencyContainer#registerInstance', is: 'provides', token: '0', at: '1', how: 'value' },
    { path: 'DependencyContainer#registerType', is: 'provides', token: '0', at: '1', how: 'existing' },
    { path: 'DependencyContainer#register', is: 'provides', token: '0', at: '1.useClass', how: 'class' },
    { path: 'DependencyContainer#register', is: 'provides', token: '0', at: '1.useValue', how: 'value' },
    { path: 'DependencyContainer#register', is: 'provides', token: '0', at: '1.useFactory', how: 'factory' },
    { path: 'DependencyContainer#register', is: 'provides', token: '0', at: '1.useToken', how: 'existing' },
    { path: 'DependencyContainer#register|registerSingleton|registerInstance|registerType', is: 'receiver' },
    { path: 'DependencyContainer#resolve', is: 'resolves', token: '0' },
    { path: 'inject', is: 'decorator', means: { as: 'inject', token: '0' } },
    { path: 'injectable|singleton|autoInjectable|scoped|registry', is: 'decorator', means: { as: 'inert' } },
  ],
});
