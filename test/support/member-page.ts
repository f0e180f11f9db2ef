import { mkdirSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import type { OpenTutor } from './open-tutor.ts';

const output = new URL('../output/', import.meta.url).pathname;
/** Pictures and cards take seconds on a busy machine. */
const patience = { timeout: 20_000 };

/** A member's page of the workspace, and what members do there. */
export interface MemberPage {
  readonly page: Page;
  /** Writes into the conversation in front, and sends. */
  readonly say: (text: string) => Promise<void>;
  /** Presses the last button of that name. */
  readonly press: (name: string) => Promise<void>;
  /** Waits until words can be read, and gives the last place of them. */
  readonly read: (words: string | RegExp) => Promise<Locator>;
  /** Opens the thread under the last message with these words. */
  readonly openThread: (words: string) => Promise<void>;
  /** Saves a picture for whoever looks at them. */
  readonly shoot: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface MemberPageOptions {
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** The direct message with the tutor, or App Home; the channel of the study without. */
  readonly place?: 'dm' | 'home';
}

export async function openMemberPage(
  browser: Browser,
  { workspace }: Pick<OpenTutor, 'workspace'>,
  memberId: string,
  { dark = false, width = 1280, height = 900, place }: MemberPageOptions = {},
): Promise<MemberPage> {
  mkdirSync(output, { recursive: true });
  const viewport = { width, height };
  const context = await browser.newContext({
    ...{ viewport, colorScheme: dark ? 'dark' : 'light' },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience.timeout);
  const direct = place === undefined ? '' : `&channel=${workspace.member(memberId).dm}`;
  await page.goto(`${workspace.url}/?as=${memberId}${direct}${place === 'home' ? '&tab=home' : ''}`);
  const box = () => page.getByRole('main').getByRole('textbox').first();
  if (place !== 'home') await box().waitFor();
  return {
    page,
    async say(text) {
      await box().fill(text);
      await box().press('Enter');
    },
    press: (name) => page.getByRole('button', { name, exact: true }).last().click(),
    async read(words) {
      // Screen readers hear new words once more, where nobody sees them.
      const found = page.getByText(words).and(page.locator(':not(.only-heard)')).last();
      await found.waitFor();
      return found;
    },
    async openThread(words) {
      const messages = page.getByRole('main').locator('li[data-ts]');
      await messages
        .filter({ hasText: words })
        .last()
        .getByText(/^댓글 \d+개$|^\d+ repl(?:y|ies)$/)
        .click();
    },
    async shoot(name) {
      // Pictures and fonts come a moment later than words.
      await page.waitForTimeout(500);
      await page.screenshot({ path: `${output}${name}.png` });
    },
    close: () => context.close(),
  };
}
