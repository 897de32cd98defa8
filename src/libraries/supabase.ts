import { defineLibrary } from './define.js';

const compared = 'eq|neq|gt|gte|lt|lte|like|ilike|is|in|contains|containedBy|overlaps|textSearch';

/** A client asks as whoever its key or its token stands for: one that was made with the token of a caller is held to the rules of the database. */
export const supabase = defineLibrary({
  packages: ['@supabase/supabase-js', '@supabase/postgrest-js'],
  facts: [
    { path: 'createClient|PostgrestClient()', is: 'instance', of: 'SupabaseClient' },
    { path: 'SupabaseClient#schema()', is: 'instance', of: 'SupabaseClient' },
    { path: 'SupabaseClient#from()', is: 'instance', of: 'QueryBuilder' },
    { path: 'SupabaseClient#auth.getUser|getClaims', is: 'promised' },
    { path: 'SupabaseClient#auth.getUser|getClaims', is: 'token-verify', token: '0', ignoresExpiry: [] },
    { path: 'SupabaseClient#from', is: 'operation', does: 'list', model: '0', many: true, builds: true },
    { path: 'QueryBuilder#insert|upsert', is: 'operation', does: 'create', data: '0', builds: true },
    { path: 'QueryBuilder#update', is: 'operation', does: 'update', data: '0', many: true, builds: true },
    { path: 'QueryBuilder#delete', is: 'operation', does: 'delete', many: true, builds: true },
    { path: `QueryBuilder#${compared}`, is: 'operation', column: '0', value: '1', builds: true },
    { path: 'QueryBuilder#match', is: 'operation', filter: '0', builds: true },
    { path: 'QueryBuilder#filter|not', is: 'operation', column: '0', value: '2', builds: true },
    { path: 'QueryBuilder#or', is: 'operation', filter: '0', column: '0', value: '0', builds: true },
    { path: 'QueryBuilder#single|maybeSingle', is: 'operation', one: true, builds: true },
    { path: 'QueryBuilder#limit|range', is: 'operation', bounds: ['0'], builds: true },
    { path: `QueryBuilder#insert|upsert|update|delete|match|filter|not|or|single|maybeSingle|limit|range|${compared}`, is: 'receiver' },
    { path: 'QueryBuilder#*', is: 'receiver' },
    { path: 'SupabaseClient#storage.from()', is: 'instance', of: 'Bucket' },
    { path: 'Bucket#createSignedUrl', is: 'operation', does: 'read', key: '0', link: true },
  ],
});
