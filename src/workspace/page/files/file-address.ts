/** Where the workspace gives out the bytes of a file; ids are the workspace's own, but whatever it is it stays one part. */
export const fileAddress = (id: string): string => `/page/files/${encodeURIComponent(id)}`;
