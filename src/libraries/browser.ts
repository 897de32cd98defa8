/** Packages that interfaces in a browser (or on a device) are made of: what is built of them serves no API. */
const packages = new Set([
  'react', 'react-dom', 'react-native', 'react-router', 'react-router-dom', 'preact', 'vue', 'vue-router', 'pinia', 'vuex', 'svelte', 'solid-js', 'lit', 'alpinejs', 'jquery', 'ember-source', 'zone.js',
]);
const scopes = ['@angular/', '@ionic/', '@mui/', '@chakra-ui/', '@radix-ui/', '@headlessui/', '@react-navigation/', '@vue/', '@vueuse/', '@sveltejs/', '@tiptap/'];

/** Whether a package belongs to an interface in a browser. */
export function isOfBrowser(packageName: string): boolean {
  return packages.has(packageName) || scopes.some((scope) => packageName.startsWith(scope));
}
