import { defineLibrary } from './define.js';

/** Parts of a program by name. Classes and functions are handed all of them as one object (the cradle), or each by the name of a parameter. */
export const awilix = defineLibrary({
  packages: ['awilix'],
  facts: [
    { path: 'createContainer()', is: 'instance', of: 'AwilixContainer' },
    { path: 'AwilixContainer#register', is: 'provides', names: '0' },
    { path: 'AwilixContainer#register', is: 'provides', token: '0', at: '1' },
    { path: 'AwilixContainer#register|loadModules', is: 'receiver' },
    { path: 'AwilixContainer#createScope()', is: 'instance', of: 'AwilixContainer' },
    { path: 'AwilixContainer#resolve', is: 'resolves', token: '0' },
    { path: 'AwilixContainer#cradle', is: 'instance', of: 'Cradle' },
    { path: 'Cradle#', is: 'container' },
    { path: 'asClass()', is: 'provider', how: 'class', at: '0', all: 'awilix:Cradle' },
    { path: 'asFunction()', is: 'provider', how: 'factory', at: '0', all: 'awilix:Cradle' },
    // The container calls it, not this.
    { path: 'asFunction', is: 'provides' },
    { path: 'asValue()', is: 'provider', how: 'value', at: '0' },
    { path: 'aliasTo()', is: 'provider', how: 'existing', at: '0' },
    { path: 'asClass|asFunction().singleton|scoped|transient|proxy|classic|disposer|inject|setLifetime|setInjectionMode', is: 'receiver' },
  ],
});
