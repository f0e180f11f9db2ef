import { randomSecret } from '../state/ids.ts';
import { type Settings, settled } from './settings.ts';

/** What an app is configured with and a page is let in by: the same for as long as the file is. */
export type KeptSecrets = {
  readonly tokens: { readonly botToken: string; readonly appToken: string };
  readonly signingSecret: string;
  readonly pageSecret: string;
};

export function keptSecrets(settings: Settings): KeptSecrets {
  const secret = (name: string, prefix = '') => settled(settings, name, () => `${prefix}${randomSecret()}`);
  return {
    tokens: { botToken: secret('bot-token', 'xoxb-local-'), appToken: secret('app-token', 'xapp-1-local-') },
    signingSecret: secret('signing-secret'),
    pageSecret: secret('page-secret'),
  };
}
