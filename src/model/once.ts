/** A question that many others ask of the same routes, answered once for them: what they are does not change. */
export function once<Of extends object, Answer>(ask: (of: Of) => Answer): (of: Of) => Answer {
  const known = new WeakMap<Of, { readonly answer: Answer }>();
  return (of) => {
    const found = known.get(of) ?? { answer: ask(of) };
    known.set(of, found);
    return found.answer;
  };
}
