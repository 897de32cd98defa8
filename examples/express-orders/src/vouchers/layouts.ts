/** What a printed voucher says, by layout and field. */
export const layouts: Record<string, Record<string, string>> = {
  birthday: { title: 'Happy birthday' },
  thanks: { title: 'Thank you' },
};

export const savedLayout = new Map<string, string>([['title', 'For you']]);
