// Whether the listings are searched, filtered and sorted, by hand and by keys, and whether a link shows the same again.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { folder, launch, open, serve } from "./site.mjs";

let browser, site, sample;
before(async () => {
  [browser, site, sample] = [await launch(), await serve(folder("PAGES")), await serve(folder("SAMPLES"))];
});
after(async () => {
  await browser.close();
  site.close();
  sample.close();
});

const shown = (page, name) => page.locator(`table[data-name="${name}"] > tbody > tr:visible`);
const count = (page) => page.locator(".count").textContent();

/** Does something that changes what is counted, and waits until it is said. */
async function counted(page, act) {
  const before = await count(page);
  await act();
  await page.waitForFunction((before) => document.querySelector(".count").textContent !== before, before);
  return count(page);
}

describe("searching", () => {
  test("finds words in any order, without accents and capitals, and says how many", async () => {
    const { page, faults, close } = await open(browser, site.at("index.html"));
    const said = await counted(page, () => page.fill("#search\\:", "rica COSTÁ"));
    const rows = await shown(page, "arrangements").allTextContents();
    assert.ok(rows.length > 0 && rows.every((row) => /costa rica/i.test(row)), rows.join("\n"));
    assert.match(said, new RegExp(`Arrangements: ${rows.length} of \\d+`));
    assert.equal(await page.locator(".count").getAttribute("role"), "status");
    assert.deepEqual(faults, []);
    await close();
  });

  test("finds figures by the titles of their sources", async () => {
    const { page, close } = await open(browser, site.at("index.html"));
    const row = page.locator("table[data-name=figures] > tbody > tr[data-words]").first();
    const words = (await row.getAttribute("data-words")).split(" ").filter((word) => /^\w{5,}$/.test(word));
    await counted(page, () => page.fill("#search\\:", words.at(-1)));
    assert.ok((await shown(page, "figures").count()) > 0);
    await close();
  });

  test("says so when nothing fits, and shows everything again when cleared", async () => {
    const { page, close } = await open(browser, site.at("index.html"));
    const everything = await count(page);
    await counted(page, () => page.fill("#search\\:", "no such words anywhere"));
    assert.equal(await shown(page, "figures").count(), 0);
    assert.ok(await page.getByText("Nothing here fits.").first().isVisible());
    await counted(page, () => page.getByRole("button", { name: "Clear" }).click());
    assert.equal(await count(page), everything);
    assert.equal(new URL(page.url()).search, "");
    await close();
  });

  test("each choice leaves only what has it, and choices add up", async () => {
    const { page, close } = await open(browser, site.at("index.html"));
    for (const name of ["country", "status", "verification", "age"]) {
      const value = await page.locator(`#${name}\\: option`).nth(1).getAttribute("value");
      await counted(page, () => page.selectOption(`#${name}\\:`, value));
      const rows = await page.locator(`table.listing > tbody > tr:visible`).evaluateAll(
        (rows, name) => rows.map((row) => row.dataset[name]),
        name,
      );
      for (const own of rows) {
        if (name === "age") assert.ok(Number(own) <= -Number(value), `a row of ${own} days under ${value}`);
        else assert.ok(own?.split("|").includes(value), `a row with ${own} under ${value}`);
      }
      await counted(page, () => page.selectOption(`#${name}\\:`, ""));
    }
    const [country, status] = [page.locator("#country\\:"), page.locator("#status\\:")];
    await counted(page, () => country.selectOption("Rwanda"));
    const one = await page.locator("table.listing > tbody > tr:visible").count();
    await counted(page, () => status.selectOption({ index: 1 }));
    assert.ok((await page.locator("table.listing > tbody > tr:visible").count()) < one);
    await close();
  });

  test("is done with keys alone", async () => {
    const { page, close } = await open(browser, site.at("index.html"));
    await page.focus("#search\\:");
    await counted(page, () => page.keyboard.type("rwanda"));
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.id), "country:");
    const before = await count(page);
    await page.keyboard.type("Uganda");
    await page.waitForFunction((before) => document.querySelector(".count").textContent !== before, before);
    await close();
  });
});

describe("ten thousand entries", () => {
  const rows = (page) => shown(page, "all");

  test("are searched and filtered as few are", async () => {
    const { page, faults, close } = await open(browser, sample.at("many.html"));
    assert.match(await count(page), /10000 of 10000/);
    assert.match(await counted(page, () => page.fill("#search\\:", "aaa-09731 newspaper")), /1 of 10000/);
    assert.match((await rows(page).allTextContents()).join("\n"), /^aaa-09731#held/);
    await counted(page, () => page.fill("#search\\:", ""));
    assert.match(await counted(page, () => page.selectOption("#country\\:", "Nauru")), /2000 of 10000/);
    const states = await rows(page).evaluateAll((rows) => rows.map((row) => row.dataset.country));
    assert.ok(states.length > 0 && states.every((own) => own.split("|").includes("Nauru")));
    assert.deepEqual(faults, []);
    await close();
  });

  test("are shown in parts, and the next part is shown when asked for", async () => {
    const { page, close } = await open(browser, sample.at("many.html"));
    const first = await rows(page).count();
    assert.ok(first >= 100 && first < 1_000, `${first} rows`);
    await page.getByRole("button", { name: `Show ${first} more` }).click();
    assert.equal(await rows(page).count(), 2 * first);
    const focused = await page.evaluate(() => document.activeElement.closest("tr").rowIndex);
    assert.equal(focused, first + 1);
    await close();
  });

  test("are sorted all together, and go back to the order they were printed in", async () => {
    const { page, close } = await open(browser, sample.at("many.html"));
    const printed = await rows(page).allTextContents();
    const head = page.locator("table[data-name=all] thead button").nth(1);
    const numbers = () => rows(page).evaluateAll((rows) => rows.map((row) => Number(row.cells[1].dataset.key)));
    await head.click();
    assert.ok((await numbers()).every((number, at, all) => at === 0 || all[at - 1] <= number));
    await head.click();
    assert.equal((await numbers())[0], 4_999);
    await head.click();
    assert.deepEqual(await rows(page).allTextContents(), printed);
    await close();
  });

  test("are led to one by one", async () => {
    const { page, close } = await open(browser, `${sample.at("many.html")}#aaa-02000--held`);
    const target = page.locator("#aaa-02000--held");
    assert.ok(await target.isVisible());
    assert.ok((await target.boundingBox()).y < 900);
    await close();
  });
});

describe("a link", () => {
  test("shows what was searched for and how it was sorted", async () => {
    const first = await open(browser, site.at("index.html"));
    await counted(first.page, () => first.page.fill("#search\\:", "united states"));
    await counted(first.page, () => first.page.selectOption("#country\\:", "Rwanda"));
    const head = first.page.locator("table[data-name=figures] thead button").nth(1);
    await head.click();
    await head.click();
    const [rows, said] = [await shown(first.page, "figures").allTextContents(), await count(first.page)];
    const again = await open(browser, first.page.url());
    assert.deepEqual(await shown(again.page, "figures").allTextContents(), rows);
    assert.equal(await count(again.page), said);
    assert.equal(await again.page.inputValue("#country\\:"), "Rwanda");
    await first.close();
    await again.close();
  });

  test("with choices that are not there shows everything", async () => {
    const plain = await open(browser, site.at("index.html"));
    const { page, faults, close } = await open(browser, site.at("index.html?country=Atlantis&sort=figures.99.up&sort=x"));
    assert.equal(await count(page), await count(plain.page));
    assert.equal(await shown(page, "figures").count(), await shown(plain.page, "figures").count());
    await plain.close();
    assert.deepEqual(faults, []);
    await close();
  });

  test("to a figure shows it, whatever is searched for", async () => {
    const start = await open(browser, site.at("index.html"));
    const link = start.page.locator("table[data-name=figures] > tbody th a").last();
    const href = await link.getAttribute("href");
    await start.close();
    const [file, anchor] = href.split("#");
    const { page, close } = await open(browser, site.at(`${file}?search=no+such+words#${anchor}`));
    await page.waitForFunction((id) => document.getElementById(id)?.checkVisibility(), anchor);
    await close();
  });

  test("to a figure stands at the figure, and is copied when it is followed", async () => {
    const start = await open(browser, site.at("index.html"));
    const href = await start.page.locator("table[data-name=figures] > tbody th a").first().getAttribute("href");
    await start.close();
    const permissions = ["clipboard-read", "clipboard-write"];
    const { page, faults, close } = await open(browser, site.at(href), { permissions });
    const anchor = href.split("#")[1];
    await page.locator(`[id="${anchor}"] a.permalink`).click();
    await page.waitForFunction(() => document.querySelector(".said").textContent === "Link copied");
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), site.at(href));
    assert.deepEqual(faults, []);
    await close();
  });
});

describe("sorting", () => {
  test("goes up, down and back, says so, and leaves what has no number at the end", async () => {
    const { page, close } = await open(browser, site.at("index.html"));
    const table = page.locator("table[data-name=arrangements]");
    const column = (await table.locator("thead th").allTextContents()).findIndex((title) => title.startsWith("People arrived"));
    const head = table.locator("thead th").nth(column);
    const cells = () =>
      table.locator(`tbody tr`).evaluateAll((rows, at) => rows.map((row) => row.cells[at].dataset.key ?? "none"), column);
    const printed = await cells();
    for (const [way, sign] of [["ascending", 1], ["descending", -1]]) {
      await head.locator("button").press("Enter");
      assert.equal(await head.getAttribute("aria-sort"), way);
      const keys = await cells();
      const numbers = keys.filter((key) => key !== "none").map(Number);
      assert.deepEqual(numbers, [...numbers].sort((one, other) => sign * (one - other)));
      assert.ok(keys.slice(numbers.length).every((key) => key === "none"), "what has no number stands among numbers");
    }
    await head.locator("button").press("Enter");
    assert.equal(await head.getAttribute("aria-sort"), null);
    assert.deepEqual(await cells(), printed);
    await close();
  });

  test("keeps the rows of a group under its heading", async () => {
    const { page, close } = await open(browser, sample.at("brief.html"));
    const groups = () =>
      page.locator("table.sortable:has(th[scope=rowgroup])").first().locator("tbody").evaluateAll((bodies) =>
        bodies.filter((body) => body.querySelector("th[scope=rowgroup]")).map((body) => [body.rows[0].textContent, [...body.rows].slice(1).map((row) => row.textContent).sort()]),
      );
    const before = await groups();
    assert.ok(before.length > 0);
    await page.locator("table.sortable:has(th[scope=rowgroup]) thead button").first().click();
    assert.deepEqual(await groups(), before);
    await close();
  });
});
