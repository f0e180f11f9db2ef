import type { UploadResult } from '../../page-acts.ts';

/** Twenty megabytes reach this machine in a second, another one over a slow network in two minutes. */
const uploadLimitMs = 120_000;

const isUploadResult = (value: unknown): value is UploadResult =>
  typeof value === 'object' && value !== null && 'kind' in value && (value.kind === 'done' || value.kind === 'refused');

/**
 * Sends the bytes of a file to the workspace for a member; nobody sees it before it is shared. Never rejects.
 * @param onProgress how much has been sent, from 0 to 1; fetch cannot tell this
 */
export const uploadFile = (
  member: string,
  file: File,
  onProgress: (sent: number) => void = () => {},
): Promise<UploadResult> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const refuse = (reason: string) => () => resolve({ kind: 'refused', reason });
    request.open('POST', `/page/files?${new URLSearchParams({ member, name: file.name })}`);
    request.setRequestHeader('x-workspace-page', '1');
    request.timeout = uploadLimitMs;
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onerror = refuse('The workspace could not be reached.');
    request.onabort = refuse('The upload was cut off.');
    request.ontimeout = refuse(`The upload took more than ${uploadLimitMs / 1000} seconds.`);
    request.onload = () => {
      const answer: unknown = request.response;
      if (isUploadResult(answer)) resolve(answer);
      else refuse(`${request.status} ${request.statusText}`)();
    };
    request.send(file);
  });
