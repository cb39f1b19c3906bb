"use strict";
(() => {
  const table = document.querySelector("table.sortable");
  if (!table) return;
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const words = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const valueOf = (row, at) => {
    const cell = row.cells[at];
    return cell.dataset.v === undefined ? cell.textContent.trim() : Number(cell.dataset.v);
  };
  const sortBy = (at) => {
    const head = heads[at];
    const isNumber = rows.some((row) => typeof valueOf(row, at) === "number");
    const was = head.getAttribute("aria-sort");
    // Numbers begin with the highest, names with the first.
    const next = was === "none" ? (isNumber ? "descending" : "ascending") : was === "ascending" ? "descending" : "ascending";
    const turn = next === "ascending" ? 1 : -1;
    const sorted = rows.map((row, place) => ({ row, place, value: valueOf(row, at) }));
    sorted.sort((a, b) =>
      turn * (isNumber ? a.value - b.value : words.compare(a.value, b.value)) || a.place - b.place);
    for (const other of heads) other.setAttribute("aria-sort", "none");
    head.setAttribute("aria-sort", next);
    body.append(...sorted.map((entry) => entry.row));
  };
  heads.forEach((head, at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    head.setAttribute("aria-sort", "none");
    button.addEventListener("click", () => sortBy(at));
  });
  const filter = document.getElementById("filter");
  const shown = document.getElementById("shown");
  const texts = rows.map((row) => row.textContent.toLowerCase());
  filter.closest("p").hidden = false;
  filter.addEventListener("input", () => {
    const wanted = filter.value.toLowerCase().split(/\s+/).filter((word) => word);
    let left = 0;
    rows.forEach((row, at) => {
      row.hidden = !wanted.every((word) => texts[at].includes(word));
      left += row.hidden ? 0 : 1;
    });
    shown.textContent = wanted.length === 0 ? "" : `${left} of ${rows.length} shown`;
  });
})();
