import { defineLibrary } from './define.js';

/** Say of what type the content of a file is: one of a list of their own. */
export const fileTypes = defineLibrary({
  packages: ['file-type', 'image-type', 'magic-bytes.js', 'file-type-checker', 'detect-file-type'],
  facts: [
    { path: 'default|fileTypeFromBuffer|fileTypeFromStream|fileTypeFromFile|fileTypeFromBlob|fromBuffer|fromStream|fromFile|filetypeinfo|filetypemime|detectFile|validateFileType', is: 'derives', from: ['0'], clears: ['all'], shape: 'object' },
  ],
});
