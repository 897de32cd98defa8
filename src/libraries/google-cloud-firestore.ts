import { defineLibrary } from './define.js';

const comparing = { is: 'operation', filter: '0', column: '0', value: '2', builds: true } as const;

/** Collections of documents, which may hold collections of their own. A server's credentials go past the rules that are written for clients. */
export const googleCloudFirestore = defineLibrary({
  packages: ['@google-cloud/firestore', 'firebase-admin/firestore'],
  types: { CollectionReference: 'Query', CollectionGroup: 'Query' },
  facts: [
    { path: 'getFirestore|initializeFirestore|Firestore()', is: 'instance', of: 'Firestore' },
    { path: 'Firestore|DocumentReference#collection()', is: 'instance', of: 'CollectionReference' },
    { path: 'Firestore#collectionGroup()', is: 'instance', of: 'CollectionGroup' },
    { path: 'Firestore|CollectionReference#doc()', is: 'instance', of: 'DocumentReference' },
    { path: 'Firestore#batch|bulkWriter()', is: 'instance', of: 'WriteBatch' },
    { path: 'Firestore#runTransaction', is: 'calls', at: '0', with: ['Transaction'] },
    { path: 'Firestore#collection|collectionGroup', is: 'operation', model: '0', builds: true },
    { path: 'DocumentReference#collection', is: 'operation', model: '0', inside: true, builds: true },
    { path: 'CollectionReference#doc', is: 'operation', key: '0', builds: true },
    { path: 'Query#where', ...comparing },
    { path: 'Query#limit|limitToLast', is: 'operation', bounds: ['0'], builds: true },
    { path: 'Query#where|limit|limitToLast|orderBy|select|startAt|startAfter|endAt|endBefore|offset|withConverter|count', is: 'receiver' },
    { path: 'DocumentReference#withConverter', is: 'receiver' },
    { path: 'Query#get|stream|onSnapshot', is: 'operation', does: 'list', many: true, builds: true },
    { path: 'DocumentReference#get|onSnapshot', is: 'operation', does: 'read', builds: true },
    { path: 'CollectionReference#add', is: 'operation', does: 'create', data: '0' },
    { path: 'DocumentReference#create', is: 'operation', does: 'create', data: '0', builds: true },
    { path: 'DocumentReference#set|update', is: 'operation', does: 'update', data: '0', builds: true },
    { path: 'DocumentReference#delete', is: 'operation', does: 'delete', builds: true },
    { path: 'Transaction#get', is: 'operation', does: 'read', record: '0', builds: true },
    { path: 'Transaction|WriteBatch#create', is: 'operation', does: 'create', record: '0', data: '1', builds: true },
    { path: 'Transaction|WriteBatch#set|update', is: 'operation', does: 'update', record: '0', data: '1', builds: true },
    { path: 'Transaction|WriteBatch#delete', is: 'operation', does: 'delete', record: '0', builds: true },
  ],
});
