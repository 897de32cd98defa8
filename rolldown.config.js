import { defineConfig } from 'rolldown';

// One file instead of several hundred: loading the plugin is part of every lint run, and most of it was finding and
// opening small modules. Dependencies stay imports.
export default defineConfig({
  input: { index: 'dist/src/index.js', 'cli/main': 'dist/src/cli/main.js' },
  external: (id) => !id.startsWith('.') && !id.startsWith('/') && !/^[A-Za-z]:[\\/]/.test(id),
  platform: 'node',
  // Beside the modules they replace: what an entry finds by its own place (package.json) is where it was.
  output: { dir: 'dist/src', format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'engine.js' },
});
