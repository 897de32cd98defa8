import { defineLibrary } from './define.js';

/** Packages that open the file which their argument names. */
export const fileReaders = defineLibrary({
  packages: ['adm-zip', 'archiver', 'csvtojson', 'xlsx', 'exceljs', 'tar', 'extract-zip', 'yauzl', 'n-readlines', 'line-reader', 'unzipper', 'klaw', 'klaw-sync', 'sharp', 'jimp', 'node-stream-zip', 'decompress', 'readdirp', 'walkdir', 'fluent-ffmpeg', 'pdf2json', 'mammoth'],
  facts: [
    { path: 'adm-zip:default()', is: 'sink', of: 'path', at: ['0'] },
    { path: 'archiver:default|create()', is: 'instance', of: 'archiver:Archiver' },
    { path: 'archiver:Archiver#file|directory|glob', is: 'sink', of: 'path', at: ['0'] },
    { path: 'archiver:Archiver#file|directory|glob|append|pipe', is: 'receiver' },
    { path: 'csvtojson:default()', is: 'instance', of: 'csvtojson:Converter' },
    { path: 'csvtojson:Converter#fromFile', is: 'sink', of: 'path', at: ['0'] },
    { path: 'xlsx:readFile|readFileSync', is: 'sink', of: 'path', at: ['0'] },
    { path: 'xlsx:writeFile|writeFileSync', is: 'sink', of: 'path', at: ['1'] },
    { path: 'exceljs:Workbook()', is: 'instance', of: 'exceljs:Workbook' },
    { path: 'exceljs:Workbook#xlsx|csv.readFile|writeFile', is: 'sink', of: 'path', at: ['0'] },
    { path: 'tar:x|extract|c|create|t|list|u|update|r|replace', is: 'sink', of: 'path', at: ['0.file', '0.cwd', '0.C'] },
    { path: 'yauzl:open', is: 'sink', of: 'path', at: ['0'] },
    { path: 'extract-zip:default', is: 'sink', of: 'path', at: ['0', '1.dir'] },
    { path: 'unzipper:Open.file', is: 'sink', of: 'path', at: ['0'] },
    { path: 'node-stream-zip:default()', is: 'sink', of: 'path', at: ['0.file'] },
    { path: 'decompress:default', is: 'sink', of: 'path', at: ['1'] },
    ...['klaw', 'klaw-sync', 'readdirp', 'walkdir'].map((name) => ({ path: `${name}:default`, is: 'sink', of: 'path', at: ['0'] }) as const),
    { path: 'sharp:Sharp#toFile', is: 'sink', of: 'path', at: ['0'] },
    { path: 'jimp:Image#write|writeAsync', is: 'sink', of: 'path', at: ['0'] },
    { path: 'fluent-ffmpeg:default()', is: 'instance', of: 'fluent-ffmpeg:Command' },
    { path: 'fluent-ffmpeg:Command#save|saveToFile', is: 'sink', of: 'path', at: ['0'] },
    { path: 'fluent-ffmpeg:Command#*', is: 'receiver' },
    { path: 'pdf2json:default#loadPDF', is: 'sink', of: 'path', at: ['0'] },
    { path: 'mammoth:convertToHtml|extractRawText|convertToMarkdown', is: 'sink', of: 'path', at: ['0.path'] },
    { path: 'line-reader:eachLine|open', is: 'sink', of: 'path', at: ['0'] },
    { path: 'n-readlines:default()', is: 'sink', of: 'path', at: ['0'] },
  ],
});
