/** One tag of a view: what stands between its marks. */
export interface Tag {
  readonly content: string;
  /** Offset of the mark that opens it. */
  readonly at: number;
}

/** Longer than this, what looks like a tag is none: nobody closed it. */
const longest = 5000;

/** Everything between two marks, in order; each character is looked at a bounded number of times. */
export function tagsOf(text: string, open: string, close: string): readonly Tag[] {
  const tags: Tag[] = [];
  for (let at = text.indexOf(open); at !== -1; ) {
    const from = at + open.length;
    const end = text.indexOf(close, from);
    // Without an end for this one there is none for those behind it.
    if (end === -1) break;
    if (end - from <= longest) tags.push({ content: text.slice(from, end), at });
    at = text.indexOf(open, end + close.length);
  }
  return tags;
}

export function isNameStart(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z_$]/.test(character);
}

export function isNamePart(character: string | undefined): boolean {
  return character !== undefined && /[\w$]/.test(character);
}

/** The offset behind the name that begins here. */
export function endOfName(text: string, from: number): number {
  let at = from;
  while (isNamePart(text[at])) at += 1;
  return at;
}

/** The offset behind the quoted text that begins here; the end of the text when it never ends. */
export function endOfQuoted(text: string, from: number): number {
  const quote = text[from];
  let at = from + 1;
  while (at < text.length && text[at] !== quote) at += text[at] === '\\' ? 2 : 1;
  return Math.min(at + 1, text.length);
}

/** The first text in quotation marks. */
export function quotedIn(text: string): string | undefined {
  const starts = ['"', "'"].map((quote) => text.indexOf(quote)).filter((at) => at !== -1);
  if (starts.length === 0) return undefined;
  const start = Math.min(...starts);
  const end = endOfQuoted(text, start);
  return text.slice(start + 1, end - 1);
}
