// Whether everybody can read the pages: those who see little, who use keys, a telephone, a dark room, paper or no script.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { folder, launch, open, pages, serve } from "./site.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PAGES = folder("PAGES");
const SAMPLES = folder("SAMPLES");
const all = await pages(PAGES);
const samples = await pages(SAMPLES);

// One of each kind: the index, the sources, the overview, a country's brief, a country's figures.
const country = all.find((name) => /^[a-z]{3}\.html$/.test(name));
const kinds = ["index.html", "sources.html", "brief.html", country, `figures-${country}`];

let browser, site, sample;
before(async () => {
  [browser, site, sample] = [await launch(), await serve(PAGES), await serve(SAMPLES)];
});
after(async () => {
  await browser.close();
  site.close();
  sample.close();
});

/** What axe finds, as lines that say which rule, where and why. */
async function violations(page) {
  await page.addScriptTag({ content: axe }).catch(() => page.evaluate(axe));
  const results = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return results.violations.flatMap((rule) =>
    rule.nodes.slice(0, 5).map((node) => `${rule.id} (${rule.help}) at ${node.target.join(" ")}: ${node.html.slice(0, 160)}`),
  );
}

describe("axe finds nothing", () => {
  const views = [
    { name: "wide and light", viewport: { width: 1280, height: 900 }, colorScheme: "light" },
    { name: "narrow and dark", viewport: { width: 360, height: 740 }, colorScheme: "dark" },
  ];
  for (const { name: view, ...options } of views) {
    for (const name of kinds) {
      test(`${name}, ${view}`, async () => {
        const { page, close } = await open(browser, site.at(name), { ...options, bypassCSP: true });
        assert.deepEqual(await violations(page), []);
        await close();
      });
    }
    for (const name of samples.filter((name) => name !== "many.html")) {
      test(`sample ${name}, ${view}`, async () => {
        const { page, close } = await open(browser, sample.at(name), { ...options, bypassCSP: true });
        assert.deepEqual(await violations(page), []);
        await close();
      });
    }
  }
});

test("axe finds what is planted", async () => {
  const { page, close } = await open(browser, site.at("index.html"), { bypassCSP: true });
  await page.evaluate(() => {
    const planted = document.createElement("section");
    planted.innerHTML = '<p style="color: #999; background: #fff">faint</p><input type="text"><img src="data:,">';
    document.querySelector("main").append(planted);
  });
  const found = (await violations(page)).map((violation) => violation.split(" ")[0]);
  assert.deepEqual([...new Set(found)].sort(), ["color-contrast", "image-alt", "label"]);
  await close();
});

/** What is wrong with how a page is made, and where its links within the site lead. */
function faultsOf() {
  const wrong = [];
  const ids = [...document.querySelectorAll("[id]")].map((it) => it.id);
  const distinct = new Set(ids);
  if (distinct.size < ids.length) wrong.push(`two are called ${ids.find((id, at) => ids.indexOf(id) !== at)}`);
  let before = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const level = Number(heading.tagName[1]);
    if (level > before + 1) wrong.push(`<${heading.tagName}> ${heading.textContent} follows a level ${before}`);
    before = level;
  }
  if (document.querySelectorAll("h1").length !== 1) wrong.push("there is not one <h1>");
  if (!document.documentElement.lang) wrong.push("the page has no language");
  if (!document.title) wrong.push("the page has no title");
  for (const it of document.querySelectorAll("*")) {
    for (const { name } of it.attributes) if (/^on/i.test(name)) wrong.push(`<${it.tagName} ${name}>`);
  }
  for (const { href } of document.links) if (!/^(https?|mailto):/.test(href)) wrong.push(`a link to ${href}`);
  for (const it of document.querySelectorAll("svg")) {
    if (!it.querySelector("title")?.textContent || !it.querySelector("desc")?.textContent) wrong.push("<svg> without words");
  }
  const inside = [...document.links].filter((link) => link.host === location.host);
  return { wrong, inside: inside.map((link) => [link.pathname.slice(1), decodeURIComponent(link.hash.slice(1))]) };
}

test("every page asks for nothing, is well formed, and its links lead somewhere", async () => {
  const { page, faults, close } = await open(browser, site.at(all[0]));
  const problems = [];
  for (const name of all) {
    await page.goto(site.at(name));
    const { wrong, inside } = await page.evaluate(faultsOf);
    for (const [file, anchor] of inside) {
      if (!all.includes(file)) wrong.push(`a link to ${file}, which is not there`);
      else if (anchor && !(await anchors(file)).has(anchor)) wrong.push(`a link to ${file}#${anchor}, which is not there`);
    }
    problems.push(...wrong.map((what) => `${name}: ${what}`), ...faults.splice(0).map((what) => `${name} ${what}`));
  }
  assert.ok(all.length > 5, `only ${all.length} pages were looked at`);
  assert.deepEqual(problems, []);
  await close();
});

const known = new Map();
async function anchors(file) {
  if (!known.has(file)) {
    const text = await readFile(`${PAGES}/${file}`, "utf8");
    known.set(file, new Set([...text.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])));
  }
  return known.get(file);
}

describe("a narrow window", () => {
  for (const name of kinds) {
    test(`${name} is never wider than 360 or 320 pixels`, async () => {
      for (const width of [360, 320]) {
        const { page, close } = await open(browser, site.at(name), { viewport: { width, height: 740 } });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `the page is ${wide} pixels wide in a window of ${width}`);
        await close();
      }
    });
  }

  test("what is wider than the window is moved with the keys", async () => {
    const { page, close } = await open(browser, site.at("index.html"), { viewport: { width: 360, height: 740 } });
    const box = page.locator(".scroll").first();
    await box.focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => document.querySelector(".scroll").scrollLeft > 0);
    await close();
  });
});

describe("drawings", () => {
  for (const colorScheme of ["light", "dark"]) {
    test(`words in drawings stand out from what is behind them: ${colorScheme}`, async () => {
      const viewport = { width: 1280, height: 12_000 };
      const { page, close } = await open(browser, site.at("brief.html"), { viewport, colorScheme });
      const { faint, count } = await page.evaluate(() => {
        const parts = (color) => color.match(/[\d.]+/g).map(Number);
        const light = (color) => {
          const [red, green, blue] = parts(color)
            .slice(0, 3)
            .map((part) => part / 255)
            .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const contrast = (one, other) => {
          const [more, less] = [light(one), light(other)].sort((a, b) => b - a);
          return (more + 0.05) / (less + 0.05);
        };
        const faint = [];
        const texts = [...document.querySelectorAll("svg text")];
        for (const text of texts) {
          const box = text.getBoundingClientRect();
          const behind = document.elementsFromPoint(box.left + box.width / 2, box.top + box.height / 2);
          const shape = behind.find((it) => it instanceof SVGGeometryElement && getComputedStyle(it).fill !== "none");
          const ground = shape ? getComputedStyle(shape).fill : getComputedStyle(document.documentElement).backgroundColor;
          const ratio = contrast(getComputedStyle(text).fill, ground);
          if (ratio < 4.5) faint.push(`“${text.textContent}” has a contrast of ${ratio.toFixed(2)}`);
        }
        return { faint, count: texts.length };
      });
      assert.ok(count > 20, `only ${count} words were found in drawings`);
      assert.deepEqual(faint, []);
      await close();
    });
  }

  test("bars and dots stand out from the page by day and by night", async () => {
    for (const colorScheme of ["light", "dark"]) {
      const { page, close } = await open(browser, site.at("brief.html"), { colorScheme });
      const ratios = await page.evaluate(() => {
        const light = (color) => {
          const [red, green, blue] = color
            .match(/[\d.]+/g)
            .slice(0, 3)
            .map((part) => Number(part) / 255)
            .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const paper = light(getComputedStyle(document.documentElement).backgroundColor);
        return ["accent", "second", "warning", "ink", "muted"].map((name) => {
          const probe = document.createElement("span");
          probe.style.color = `var(--${name})`;
          document.body.append(probe);
          const own = light(getComputedStyle(probe).color);
          return [name, (Math.max(own, paper) + 0.05) / (Math.min(own, paper) + 0.05)];
        });
      });
      for (const [name, ratio] of ratios) assert.ok(ratio >= 3, `${name} has a contrast of ${ratio.toFixed(2)}: ${colorScheme}`);
      await close();
    }
  });
});

test("the first stop of the keys leads past the head of the page, and every stop is seen", async () => {
  const { page, close } = await open(browser, site.at("brief.html"));
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  assert.ok((await page.locator(".skip").boundingBox()).x >= 0, "the link past the head is out of sight");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "MAIN");
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press("Tab");
    const { name, outline } = await page.evaluate(() => {
      const it = document.activeElement;
      return { name: it.outerHTML.slice(0, 120), outline: getComputedStyle(it).outlineStyle };
    });
    assert.notEqual(outline, "none", `nothing shows where the keys are: ${name}`);
  }
  await close();
});

test("a note leads to its source and back to where it was called", async () => {
  const { page, close } = await open(browser, site.at("brief.html"));
  const call = page.locator("sup a").first();
  const place = await call.getAttribute("id");
  await call.focus();
  await page.keyboard.press("Enter");
  const note = await page.evaluate(() => decodeURIComponent(location.hash.slice(1)));
  assert.match(note, /^note:\d+$/);
  await page.evaluate((id) => document.getElementById(id).querySelector(".back").focus(), note);
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => decodeURIComponent(location.hash.slice(1))), place);
  await close();
});

test("words in another language say which", async () => {
  const { page, close } = await open(browser, site.at("sources.html"));
  const marked = await page.evaluate(() => [...new Set([...document.querySelectorAll("main [lang]")].map((it) => it.lang))]);
  assert.ok(marked.length > 1, `only ${marked} are marked`);
  assert.ok(await page.evaluate(() => [...document.querySelectorAll("main [lang]")].every((it) => it.dir)));
  await close();
});

test("without script everything is there, and nothing that needs one", async () => {
  for (const name of kinds) {
    const without = await open(browser, site.at(name), { javaScriptEnabled: false });
    const rows = await without.page.locator("main tr").count();
    assert.equal(rows, await without.page.locator("main tr:visible, details tr").count(), `rows of ${name} are hidden`);
    assert.equal(await without.page.locator(".controls:visible, th button").count(), 0);
    await without.close();
  }
});

test("a reader who wants no motion sees none", async () => {
  const { page, close } = await open(browser, site.at("index.html"), { reducedMotion: "reduce" });
  const moving = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("body *")].filter((it) => {
      const style = getComputedStyle(it);
      return style.scrollBehavior === "smooth" || style.animationName !== "none" || parseFloat(style.transitionDuration) > 0;
    }).length,
  );
  assert.equal(moving, 0);
  await close();
});

test("on paper the numbers of charts are printed and the ways to search are not", async () => {
  const { page, close } = await open(browser, site.at("brief.html"), { colorScheme: "dark" });
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal(await page.locator("details:not([open])").count(), 0);
  assert.equal(await page.locator("header:visible, .permalink:visible, .contents:visible").count(), 0);
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), "rgb(255, 255, 255)");
  assert.ok((await page.pdf({ format: "A4" })).length > 10_000);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.equal(await page.locator("details[open]").count(), 0);
  await close();
});

describe("the worst texts", () => {
  for (const name of samples.filter((name) => name !== "many.html")) {
    test(`${name} runs nothing, asks for nothing and stays in its window`, async () => {
      const { page, faults, close } = await open(browser, sample.at(name), { viewport: { width: 360, height: 740 } });
      const { bad, wide, scripts } = await page.evaluate(() => ({
        bad: [...document.links].map((link) => link.href).filter((href) => !/^(https?|mailto):/.test(href)),
        wide: document.documentElement.scrollWidth,
        scripts: document.scripts.length,
      }));
      assert.deepEqual([...bad, ...faults], []);
      assert.equal(scripts, 2, "a script says that scripts run, and a script searches");
      assert.ok(wide <= 360, `the page is ${wide} pixels wide in a window of 360`);
      await close();
    });
  }

  test("a policy keeps out what would be fetched or run", async () => {
    const { page, faults, close } = await open(browser, sample.at("hostile.html"));
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "globalThis.ran = true";
      document.body.append(script);
      const picture = document.createElement("img");
      picture.src = "https://example.org/picture.png";
      document.body.append(picture);
    });
    await page.waitForTimeout(200);
    assert.equal(await page.evaluate(() => globalThis.ran), undefined);
    assert.ok(faults.some((fault) => fault.includes("Content Security Policy")), "nothing was refused");
    assert.ok(faults.some((fault) => fault.startsWith("said: Loading the image")), faults.join("; "));
    await close();
  });
});
