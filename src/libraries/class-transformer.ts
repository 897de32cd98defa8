import { defineLibrary } from './define.js';

/** Makes instances and plain objects; checks nothing. */
export const classTransformer = defineLibrary({
  packages: ['class-transformer'],
  facts: [
    { path: 'plainToInstance|plainToClass', is: 'derives', from: ['1'] },
    { path: 'plainToClassFromExist', is: 'derives', from: ['1'] },
    { path: 'instanceToPlain|classToPlain|instanceToInstance|classToClass', is: 'derives', from: ['0'] },
    { path: 'Exclude', is: 'unsent' },
    { path: 'Transform', is: 'property-check', clears: [], maps: '0' },
    {
      path: 'Exclude|Expose|Type|Transform|TransformPlainToInstance|TransformInstanceToPlain',
      is: 'decorator',
      means: { as: 'inert' },
    },
  ],
});
