import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect } from "vitest";

/** The windows that every page is looked at in. */
export const SIZES = {
  desktop: { width: 1280, height: 900 },
  tablet: { width: 820, height: 1180 },
  phone: { width: 390, height: 844 },
} as const;
const ARGUMENTS = [
  ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];
const PATIENCE_MS = 20_000;
/** The browser reports every answer from 400 on; 422 is how a form is sent back with what was typed. */
const REFUSED_FORM = /the server responded with a status of 422/;

/** A browser window of one person, with cookies of its own. */
export type Screen = { who: string; page: Page };

export type Stage = Awaited<ReturnType<typeof openStage>>;

/**
 * Starts Chromium. Whatever a page says on the console as an error, whatever it throws, every answer of the server with
 * 500 and more, and every finding of axe is kept in `faults`.
 * @param url the server's address
 */
export async function openStage(url: string) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium",
    args: ARGUMENTS,
  });
  const faults: string[] = [];
  const screens: Screen[] = [];

  /** One more person at a window of desktop size; `options` of the context may say otherwise. */
  async function enter(who: string, options: BrowserContextOptions = {}): Promise<Screen> {
    const context = await browser.newContext({
      baseURL: url,
      locale: "de-DE",
      viewport: SIZES.desktop,
      reducedMotion: "reduce",
      ...options,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error" && !REFUSED_FORM.test(message.text()))
        faults.push(`${who}: ${page.url()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => faults.push(`${who}: ${page.url()}: ${error.message}`));
    page.on("response", (response) => {
      if (response.status() >= 500) faults.push(`${who}: ${response.url()}: ${response.status()}`);
    });
    const screen = { who, page };
    screens.push(screen);
    return screen;
  }

  /** What everybody sees, for the report of a test that failed. */
  async function describe(): Promise<string> {
    const open = screens.filter(({ page }) => !page.isClosed());
    const views = open.map(async ({ who, page }, index) => {
      await picture(page, `failed-${index}-${who}`);
      return `${who}: ${page.url()}\n${await page.locator("body").ariaSnapshot()}`;
    });
    return [...faults, ...(await Promise.all(views))].join("\n\n");
  }

  /** Looks at the page at desktop and phone width with axe; with SCREENSHOTS set, pictures of it go into that folder. */
  async function look(screen: Screen, name: string): Promise<void> {
    const { page } = screen;
    const { width, height } = page.viewportSize() ?? SIZES.desktop;
    for (const size of ["desktop", "phone"] as const) {
      await page.setViewportSize(SIZES[size]);
      for (const finding of await findingsOf(page)) faults.push(`${name} (${size}): ${finding}`);
      await picture(page, `${name}-${size}`);
    }
    if (process.env.SCREENSHOTS) {
      await page.setViewportSize(SIZES.tablet);
      await picture(page, `${name}-tablet`);
      await page.setViewportSize(SIZES.desktop);
      await page.emulateMedia({ colorScheme: "dark" });
      await picture(page, `${name}-dark`);
      await page.emulateMedia({ colorScheme: "light" });
    }
    await page.setViewportSize({ width, height });
  }

  return { url, faults, enter, look, describe, close: () => browser.close() };
}

/** Opens an address and waits until its scripts are alive. */
export async function go(screen: Screen, path: string): Promise<void> {
  await screen.page.goto(path);
  await alive(screen);
}

/** Waits until React has taken over the page, so that what follows meets its handlers. */
export async function alive({ page }: Screen): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector("main") ?? {}).some((key) => key.startsWith("__reactProps$")),
  );
}

/** Axe finds nothing on the page as it is now, no id stands twice, and nobody has to scroll it sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await findingsOf(page)).toEqual([]);
}

async function findingsOf(page: Page): Promise<string[]> {
  // why: no page here holds another one, so a single run says everything, in half the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`);
  const { overhang, twice } = await page.evaluate(() => {
    const ids = Array.from(document.querySelectorAll("[id]"), ({ id }) => id);
    return {
      overhang: document.documentElement.scrollWidth - window.innerWidth,
      twice: ids.filter((id, place) => ids.indexOf(id) !== place),
    };
  });
  if (overhang > 0) found.push(`${overhang} pixels wider than the window`);
  if (twice.length > 0) found.push(`ids used more than once: ${twice.join(", ")}`);
  return found;
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
