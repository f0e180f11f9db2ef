/** Splits at blanks; what stands between quotation marks is one part. An open mark ends with the text. */
export function quoted(text: string): readonly { readonly text: string; readonly isQuoted: boolean }[] {
  const parts = text.matchAll(/([^\s"']*=)?"([^"]*)"?|([^\s"']*=)?'([^']*)'?|\S+/g);
  return [...parts].map(([whole, before = '', double, beforeSingle = '', single]) => {
    const inside = double ?? single;
    return inside === undefined
      ? { text: whole, isQuoted: false }
      : { text: `${before}${beforeSingle}${inside}`, isQuoted: before === '' && beforeSingle === '' };
  });
}
