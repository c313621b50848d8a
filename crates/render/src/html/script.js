"use strict";
// Searching, filtering and sorting. Everything can be read without this.
const rows = [...document.querySelectorAll("table.listing > tbody > tr")];
const form = document.querySelector("form.controls");
const wordsOf = new Map();

function words(row) {
  if (!wordsOf.has(row)) wordsOf.set(row, row.textContent.toLocaleLowerCase());
  return wordsOf.get(row);
}

function fits(row, wanted, choices) {
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

function filter() {
  const wanted = form.querySelector("input").value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const selects = [...form.querySelectorAll("select")];
  const choices = selects.filter((it) => it.value).map((it) => [it.dataset.facet, it.value]);
  let shown = 0;
  for (const row of rows) {
    row.hidden = !fits(row, wanted, choices);
    if (!row.hidden) shown += 1;
  }
  form.querySelector(".count").textContent = `${shown} of ${rows.length} rows`;
}

// What a link leads to is shown, whatever was searched for.
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (form && target?.hidden) {
    form.reset();
    filter();
    target.scrollIntoView();
  }
}

if (form) {
  form.hidden = false;
  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 80);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  filter();
}
addEventListener("hashchange", reveal);

const order = new Intl.Collator(document.documentElement.lang, { numeric: true });

function key(row, column) {
  const cell = row.cells[column];
  return cell?.dataset.key ?? cell?.textContent.trim() ?? "";
}

// Cells that say nothing stand last, whichever way.
function compare(one, other, sign) {
  if (!one || !other) return Number(!one) - Number(!other);
  const [left, right] = [Number(one), Number(other)];
  const difference = Number.isNaN(left) || Number.isNaN(right) ? order.compare(one, other) : left - right;
  return difference * sign;
}

function sort(table, head, column) {
  const sign = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
  for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", sign === 1 ? "ascending" : "descending");
  const body = table.tBodies[0];
  const keyed = [...body.rows].map((row) => [key(row, column), row]);
  keyed.sort((one, other) => compare(one[0], other[0], sign));
  body.append(...keyed.map(([, row]) => row));
}

// Tables in groups stay as they are: a group would lose its heading.
for (const table of document.querySelectorAll("table.sortable")) {
  if (table.tBodies.length !== 1 || table.tBodies[0].rows.length < 2) continue;
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => sort(table, head, column));
  });
}
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details")) details.open = true;
});
