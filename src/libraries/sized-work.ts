import { defineLibrary } from './define.js';

/** Work that takes as much memory or time as a number says. */
export const sizedWork = defineLibrary({
  packages: ['sharp', 'jimp', 'canvas', '@napi-rs/canvas', 'qrcode', 'nanoid', 'nanoid/async', '@faker-js/faker', 'random-bytes', 'randomstring', 'crypto-random-string'],
  facts: [
    { path: 'sharp:default()', is: 'instance', of: 'sharp:Sharp' },
    { path: 'sharp:Sharp#resize', is: 'sink', of: 'size', at: ['0', '1', '0.width', '0.height', '2.width', '2.height'] },
    { path: 'sharp:Sharp#extend', is: 'sink', of: 'size', at: ['0', '0.top', '0.bottom', '0.left', '0.right'] },
    { path: 'sharp:Sharp#resize|extend|extract|trim|rotate|flip|flop|sharpen|median|blur|flatten|negate|normalise|normalize|modulate|tint|greyscale|grayscale|composite|toFormat|jpeg|png|webp|avif|gif|tiff|withMetadata|keepMetadata|clone', is: 'receiver' },
    { path: 'jimp:default|Jimp()', is: 'instance', of: 'jimp:Image' },
    { path: 'jimp:read|create()', is: 'instance', of: 'jimp:Image' },
    { path: 'jimp:Jimp.read|fromBuffer()', is: 'instance', of: 'jimp:Image' },
    { path: 'jimp:Image#resize|contain|cover|scaleToFit', is: 'sink', of: 'size', at: ['0', '1', '0.w', '0.h'] },
    { path: 'jimp:Image#scale', is: 'sink', of: 'size', at: ['0', '0.f'] },
    { path: 'jimp:Image#resize|contain|cover|scaleToFit|scale|crop|rotate|quality|greyscale|blur|flip', is: 'receiver' },
    { path: 'canvas:createCanvas', is: 'sink', of: 'size', at: ['0', '1'] },
    { path: '@napi-rs/canvas:createCanvas', is: 'sink', of: 'size', at: ['0', '1'] },
    { path: 'qrcode:toBuffer|toDataURL|toFile|toString|toCanvas', is: 'sink', of: 'size', at: ['1.width', '1.scale', '2.width', '2.scale'] },
    { path: 'nanoid:nanoid', is: 'sink', of: 'size', at: ['0'] },
    { path: 'nanoid:customAlphabet', is: 'sink', of: 'size', at: ['1'] },
    { path: 'nanoid:customAlphabet()', is: 'sink', of: 'size', at: ['0'] },
    { path: 'nanoid/async:nanoid', is: 'sink', of: 'size', at: ['0'] },
    { path: '@faker-js/faker:faker.helpers.multiple', is: 'sink', of: 'size', at: ['1.count'] },
    { path: '@faker-js/faker:faker.helpers.uniqueArray', is: 'sink', of: 'size', at: ['1'] },
    { path: 'random-bytes:default|sync', is: 'sink', of: 'size', at: ['0'] },
    { path: 'randomstring:generate', is: 'sink', of: 'size', at: ['0', '0.length'] },
    { path: 'crypto-random-string:default', is: 'sink', of: 'size', at: ['0.length'] },
  ],
});
