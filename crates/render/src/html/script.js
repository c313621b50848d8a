"use strict";
// Searching, filtering and sorting. Everything can be read without this.

const form = document.querySelector("form.controls");

// A browser takes long to lay out thousands of rows. Those beyond the first wait in a body of their own that takes no room,
// and so do those that do not fit; they are moved to the first body when they fit or are asked for.
const listings = [...document.querySelectorAll("table.listing")].map((table) => {
  const rest = document.createElement("p");
  const nothing = document.createElement("p");
  const button = document.createElement("button");
  button.type = "button";
  rest.append(button);
  rest.className = "rest";
  nothing.textContent = table.dataset.nothing;
  rest.hidden = nothing.hidden = true;
  const box = table.closest(".scroll");
  box.after(rest, nothing);
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const body = table.tBodies[0];
  const waiting = table.tBodies[1] ?? table.createTBody();
  waiting.className = "waiting";
  const most = waiting.rows.length ? body.rows.length : rows.length;
  const shown = [...body.rows];
  const listing = { table, box, rest, nothing, body, waiting, printed: rows, rows, shown, step: most, most, sorting: "" };
  button.addEventListener("click", () => {
    const last = listing.shown.length;
    listing.most += listing.step;
    show();
    listing.shown[last]?.querySelector("a")?.focus();
  });
  return listing;
});

// Searching: words without accents and capitals, in any order; what stands between double quotes stays together.
const wordsOf = new Map();

function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}+/gu, "").replace(/[\u2018\u2019]/g, "'").toLowerCase();
}

function words(row) {
  if (!wordsOf.has(row)) wordsOf.set(row, folded(`${row.textContent} ${row.dataset.words ?? ""}`));
  return wordsOf.get(row);
}

function asked() {
  const choices = [...(form?.querySelectorAll("select") ?? [])].filter((it) => it.value);
  const wanted = folded(form?.elements.search.value ?? "").match(/"[^"]+"|[^\s"]+/g) ?? [];
  return {
    choices: choices.map((it) => [it.name, it.value]),
    wanted: wanted.map((word) => word.replaceAll('"', "")),
  };
}

function fits(row, { wanted, choices }) {
  for (const [facet, value] of choices) {
    const own = row.dataset[facet];
    if (own === undefined) return false;
    if (facet === "age") {
      const limit = Number(value);
      if (limit < 0 ? Number(own) > -limit : Number(own) <= limit) return false;
    } else if (!own.split("|").includes(value)) {
      return false;
    }
  }
  return wanted.every((word) => words(row).includes(word));
}

function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

// Puts these rows into the first body, and moves no more than it must.
function put(listing, rows) {
  const { body, waiting, shown } = listing;
  if (rows.length === shown.length && rows.every((row, at) => row === shown[at])) return;
  const stay = new Set(rows);
  waiting.append(...shown.filter((row) => !stay.has(row)));
  body.append(...rows);
  listing.shown = rows;
}

function show() {
  const what = asked();
  const counts = [];
  for (const listing of listings) {
    const { table, box, rows, rest, nothing, most, step } = listing;
    const fitting = rows.filter((row) => fits(row, what));
    put(listing, fitting.slice(0, most));
    box.hidden = fitting.length === 0;
    nothing.hidden = fitting.length !== 0;
    rest.hidden = fitting.length <= most;
    rest.firstChild.textContent = filled(table.dataset.rest, { count: Math.min(step, fitting.length - most) });
    const values = { title: table.dataset.title, shown: fitting.length, all: rows.length };
    counts.push(form ? filled(form.dataset.shown, values) : "");
  }
  const said = counts.join(" · ");
  const place = form?.querySelector(".count");
  if (place && place.textContent !== said) place.textContent = said;
}

// What is searched for and how it is sorted stand in the address, so that a link shows the same.
function write() {
  const state = new URLSearchParams();
  for (const [name, value] of form ? new FormData(form) : []) if (value) state.set(name, value);
  for (const { sorting } of listings) if (sorting) state.append("sort", sorting);
  const text = state.toString();
  try {
    history.replaceState(null, "", (text ? `?${text}` : location.pathname) + location.hash);
  } catch {
    // A page that was opened from a disk may have no say over its address.
  }
}

function read() {
  const state = new URLSearchParams(location.search);
  for (const it of form?.querySelectorAll("input, select") ?? []) {
    it.value = state.get(it.name) ?? "";
    if (it.selectedIndex < 0) it.selectedIndex = 0;
  }
  for (const sorting of state.getAll("sort")) {
    const [name, column, way] = sorting.split(".");
    const listing = listings.find((it) => it.table.dataset.name === name);
    const head = listing?.table.tHead.rows[0].cells[Number(column)];
    if (head) sort(listing.table, head, Number(column), way === "down" ? -1 : 1);
  }
}

// Where a link leads is shown, whatever was searched for.
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const listing = listings.find((it) => target && it.waiting === target.parentElement);
  if (!listing) return;
  if (!fits(target, asked())) {
    form?.reset();
    write();
  }
  const what = asked();
  const fitting = listing.rows.filter((row) => fits(row, what));
  listing.most = Math.max(listing.most, fitting.indexOf(target) + 1);
  show();
  target.scrollIntoView();
}

// Sorting: up, down, and back to the order it was printed in.
const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
const printed = new Map();

function key(row, column, isOfNumbers) {
  const cell = row.cells[column];
  const own = cell?.dataset.key;
  const text = own ?? cell?.textContent.trim() ?? "";
  const number = isOfNumbers ? Number.parseFloat(text.replaceAll(",", "").match(/-?\d+(\.\d+)?/)?.[0]) : Number.NaN;
  return { text, number, isKeyed: own !== undefined };
}

// What has no number stands last among numbers, and what says nothing stands last among words, whichever way.
function compare(one, other, way, isOfNumbers, isOfKeys) {
  const lacks = (it) => (isOfNumbers ? Number.isNaN(it.number) : isOfKeys ? !it.isKeyed : !it.text);
  if (lacks(one) || lacks(other)) return Number(lacks(one)) - Number(lacks(other));
  return way * (isOfNumbers ? one.number - other.number : order.compare(one.text, other.text));
}

function sorted(rows, column, way, isOfNumbers) {
  if (!way) return rows;
  const keyed = rows.map((row) => [key(row, column, isOfNumbers), row]);
  const isOfKeys = keyed.some(([it]) => it.isKeyed);
  keyed.sort(([one], [other]) => compare(one, other, way, isOfNumbers, isOfKeys));
  return keyed.map(([, row]) => row);
}

function sort(table, head, column, way) {
  for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
  if (way) head.setAttribute("aria-sort", way === 1 ? "ascending" : "descending");
  const isOfNumbers = head.classList.contains("end");
  const listing = listings.find((it) => it.table === table);
  if (listing) {
    listing.rows = sorted(listing.printed, column, way, isOfNumbers);
    listing.sorting = way ? `${table.dataset.name}.${column}.${way === 1 ? "up" : "down"}` : "";
    return;
  }
  for (const body of table.tBodies) {
    if (!printed.has(body)) printed.set(body, [...body.rows].filter((row) => !row.querySelector("th[scope=rowgroup]")));
    body.append(...sorted(printed.get(body), column, way, isOfNumbers));
  }
}

for (const table of document.querySelectorAll("table.sortable")) {
  if (![...table.tBodies].some((body) => body.rows.length > 2)) continue;
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const now = head.getAttribute("aria-sort");
      sort(table, head, column, now === "ascending" ? -1 : now === "descending" ? 0 : 1);
      if (!table.classList.contains("listing")) return;
      show();
      write();
    });
  });
}

read();
show();
if (form) {
  form.hidden = false;
  let waiting = 0;
  const search = () => {
    show();
    write();
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 120);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(search));
}
addEventListener("hashchange", reveal);
reveal();

// A link to a place is copied when it is followed.
const said = document.createElement("p");
said.className = "said";
said.setAttribute("role", "status");
document.body.append(said);
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a.permalink");
  if (!link) return;
  navigator.clipboard?.writeText(link.href).then(
    () => {
      said.textContent = document.body.dataset.copied;
      setTimeout(() => said.replaceChildren(), 3000);
    },
    () => {},
  );
});

// What fits into the window need not be moved, and is no stop for the keys. All are measured before any is changed: between
// a change and the next measure the whole page would be laid out again.
const fitting = new ResizeObserver((entries) => {
  const boxes = entries.map(({ target }) => target.parentElement);
  const wide = boxes.map((box) => box.scrollWidth > box.clientWidth);
  boxes.forEach((box, at) => {
    if (wide[at]) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  });
});
for (const box of document.querySelectorAll(".scroll")) fitting.observe(box.firstElementChild);

const opened = new Set();
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details:not([open])")) {
    details.open = true;
    opened.add(details);
  }
});
addEventListener("afterprint", () => {
  for (const details of opened) details.open = false;
  opened.clear();
});
