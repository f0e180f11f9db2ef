import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a Chromium stands on this machine; `CHROMIUM_PATH` names another. Null when there is none. */
export const chromiumPath =
  [process.env.CHROMIUM_PATH ?? '', ...places].find((path) => path !== '' && existsSync(path)) ?? null;

if (chromiumPath === null) {
  console.warn(
    'No Chromium here: the tests in the browser are skipped. Install it with: apt-get install chromium fonts-noto-cjk fonts-noto-color-emoji',
  );
}

/** A real browser without a window. */
export async function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? '',
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
