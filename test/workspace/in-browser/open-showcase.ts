import type { Browser, Locator, Page } from 'playwright-core';
import { openWorkspace, type Workspace } from '../../../src/workspace/open-workspace.ts';
import { openChromium } from '../../support/chromium.ts';
import { type ShowcaseApp, showcaseManifest, startShowcase } from './showcase-app.ts';

export const minji = 'U00000MINJI';
export const junho = 'U00000JUNHO';
export const emma = 'U000000EMMA';
export const study = 'C000000STUDY';

/** A third of what Slack waits for an acknowledgement: long for this machine, short for these tests. In milliseconds. */
const ackTimeoutMs = 1_000;
/** How long anything may take to show; a machine with two cores runs three browsers at once. In milliseconds. */
const patience = 8_000;

type Window = {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** Beside `as`, such as `channel` and `thread`. */
  readonly at?: Readonly<Record<string, string>>;
};

export type Showcase = {
  readonly workspace: Workspace;
  readonly app: ShowcaseApp;
  readonly browser: Browser;
  /** Opens a window of its own, with its own storage, as a member. */
  readonly open: (memberId: string, window?: Window) => Promise<Page>;
  /** What went wrong in the windows: exceptions, and what their security policy stopped. */
  readonly problems: readonly string[];
  readonly close: () => Promise<void>;
};

/** One workspace, one app and one browser for a file of tests. */
export async function openShowcase(): Promise<Showcase> {
  const workspace = await openWorkspace({ manifest: showcaseManifest, ackTimeoutMs });
  const [app, browser] = await Promise.all([startShowcase(workspace), openChromium()]);
  const problems: string[] = [];

  return {
    workspace,
    app,
    browser,
    problems,
    open: async (memberId, { width = 1280, height = 900, colorScheme = 'light', at = {} } = {}) => {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme });
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const page = await context.newPage();
      page.setDefaultTimeout(patience);
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (said) => {
        if (/security policy|Warning:/iu.test(said.text())) problems.push(said.text());
      });
      await page.goto(`${workspace.url}/?${new URLSearchParams({ as: memberId, ...at })}`);
      await page.locator('main.pane').waitFor({ state: 'attached' });
      return page;
    },
    close: async () => {
      await browser.close();
      await app.stop();
      await workspace.close();
    },
  };
}

/** The messages of the conversation that are drawn. */
export function messages(page: Page): Locator {
  return page.getByRole('main').locator('li[data-ts]');
}

export function composer(page: Page): Locator {
  return page.getByRole('main').locator('form.composer textarea');
}

export function thread(page: Page): Locator {
  return page.getByRole('complementary');
}

export async function say(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press('Enter');
}
