/** A part of stored records that code has read: `path` names it below the record (`title`, `author.name`), and is empty for a record, or a list of them. */
export interface StoredPart {
  readonly model: string;
  readonly path: string;
}
