// What the tests share: a server for the pages on this machine, and a browser that may speak to nobody else.
import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { chromium } from "playwright-core";

const PROGRAMS = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"];

// Nothing but the page is to ask for anything.
const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The folder that an environment variable names: PAGES is an export, SAMPLES has the worst texts. */
export function folder(name) {
  const path = process.env[name];
  if (!path) throw new Error(`${name} names no folder of pages; \`.ci/run browser\` makes both`);
  return path;
}

/** Every page of a folder, by its file name. */
export async function pages(folder) {
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith(".html")).sort();
}

/** Serves a folder under an address of this machine. */
export async function serve(folder) {
  const server = createServer(async (request, response) => {
    const name = new URL(request.url, "http://localhost").pathname.slice(1);
    try {
      if (name.includes("/")) throw new Error("pages lie in one folder");
      const text = await readFile(join(folder, name));
      response.writeHead(200, { "content-type": "text/html" }).end(text);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { at: (name) => `http://127.0.0.1:${server.address().port}/${name}`, close: () => server.close() };
}

/** Starts the browser: the one that CHROMIUM names, or one of the usual. */
export function launch() {
  const executablePath = [process.env.CHROMIUM, ...PROGRAMS].find((path) => path && existsSync(path));
  if (!executablePath) throw new Error(`no Chromium at ${PROGRAMS.join(", ")}; name one with CHROMIUM=…`);
  // Root has no sandbox to put the browser into.
  const args = process.getuid?.() === 0 ? [...QUIET, "--no-sandbox"] : QUIET;
  return chromium.launch({ executablePath, args });
}

/**
 * Opens a page and notes what it asks for beside itself, what fails in it, and what it says on the console.
 * What a test asks for itself is no fault: `faults` are read when the test wants to know.
 */
export async function open(browser, address, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const faults = [];
  page.on("request", (request) => {
    if (!request.isNavigationRequest()) faults.push(`asked for ${request.url()}`);
  });
  page.on("pageerror", (error) => faults.push(`failed: ${error.message}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`said: ${message.text()}`);
  });
  page.on("dialog", (dialog) => {
    faults.push(`opened a dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  await page.goto(address, { waitUntil: "load" });
  return { page, faults, close: () => context.close() };
}
