import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'rolldown';

// One file instead of several hundred: loading the plugin is part of every lint run, and most of it was finding and
// opening small modules. Dependencies stay imports.
export default defineConfig({
  input: { index: 'dist/src/index.js', 'cli/main': 'dist/src/cli/main.js' },
  external: (id) => !id.startsWith('.') && !id.startsWith('/') && !/^[A-Za-z]:[\\/]/.test(id),
  platform: 'node',
  // Models that outlive the process are valid for the code that made them, and no other.
  transform: { define: { API_SECURITY_BUILD: JSON.stringify(hashOfCode('dist')) } },
  // Beside the modules they replace: what an entry finds by its own place (package.json) is where it was.
  output: { dir: 'dist/src', format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'engine.js' },
});

function hashOfCode(folder) {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true }).map(String).filter((file) => file.endsWith('.js')).sort();
  for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}
