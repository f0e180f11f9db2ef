/** The files of a drop or a paste; folders are left out, since a browser gives no bytes for them. */
export const filesOfTransfer = (transfer: DataTransfer): readonly File[] =>
  [...transfer.items].flatMap((item) => {
    if (item.kind !== 'file' || item.webkitGetAsEntry()?.isDirectory === true) return [];
    return item.getAsFile() ?? [];
  });
