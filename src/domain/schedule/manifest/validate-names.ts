import { longestName } from './cron-job-manifest.ts';

const subdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const qualified = /^(?:[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?\/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const labelValue = /^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;

/** Kubernetes' message on a CronJob's name; null when it is fine. Objects that exist may keep a name that is too long. */
export function wrongName(name: string, mayBeLong: boolean): string | null {
  if (name === '') return 'Required value: name or generateName is required';
  if (!subdomain.test(name)) {
    return `Invalid value: ${JSON.stringify(name)}: a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character`;
  }
  if (name.length > longestName && !mayBeLong) {
    return `Invalid value: ${JSON.stringify(name)}: must be no more than ${longestName} characters`;
  }
  return null;
}

/** The name that was probably meant by one that Kubernetes refuses: `Weekly Quiz` → `weekly-quiz`; null when nothing is left of it. */
export function nearestName(name: string): string | null {
  const near = name
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+/, '')
    .slice(0, longestName)
    .replace(/[-.]+$/, '');
  return near === name || !subdomain.test(near) ? null : near;
}

export function wrongLabel(key: string, value: string): string | null {
  if (!qualified.test(key))
    return `Invalid value: ${JSON.stringify(key)}: name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character`;
  if (!labelValue.test(value))
    return `Invalid value: ${JSON.stringify(value)}: a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character`;
  return null;
}
