import { defineLibrary } from './define.js';

/** Control flow with callbacks (https://caolan.github.io/async/v3/docs.html). Functions that are `async` answer by what they return. */
export const asyncTasks = defineLibrary({
  packages: ['async', 'neo-async', 'fastq'],
  facts: [
    { path: 'waterfall', is: 'does', tasks: 'handing', of: '0', then: '1' },
    { path: 'series|parallel|auto|autoInject|race', is: 'does', tasks: 'apart', of: '0', then: '1' },
    { path: 'parallelLimit', is: 'does', tasks: 'apart', of: '0', then: '2' },
    { path: 'each|forEach|eachSeries|forEachSeries|map|mapSeries|flatMap|concat|concatSeries|filter|filterSeries|reject|rejectSeries|detect|detectSeries|some|every|groupBy|sortBy', is: 'does', tasks: 'each', of: '0', by: '1', then: '2' },
    { path: 'eachLimit|forEachLimit|mapLimit|concatLimit|filterLimit|rejectLimit|detectLimit|groupByLimit', is: 'does', tasks: 'each', of: '0', by: '2', then: '3' },
    { path: 'queue|priorityQueue|cargo|cargoQueue()', is: 'instance', of: 'Queue' },
    { path: 'fastq:default|promise()', is: 'instance', of: 'Queue' },
    { path: 'Queue#push|unshift|pushAsync', is: 'calls', at: 'this.0', from: '0' },
  ],
});
