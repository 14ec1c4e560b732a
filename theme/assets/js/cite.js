// Adds a button that copies to every citation, and buttons that make files for reference managers.
// Without this script the citations are there to be selected, and the files are in the article's data.
const script = document.querySelector("script[data-copy]");
const data = document.querySelector("a[data-citation]");

function addButton(text, after, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.addEventListener("click", act);
  after.after(button);
  return button;
}

if (navigator.clipboard) {
  for (const citation of document.querySelectorAll(".citation")) {
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    const button = addButton(script.dataset.copy, citation, async () => {
      await navigator.clipboard.writeText(citation.textContent);
      said.textContent = " " + script.dataset.copied;
    });
    button.after(said);
  }
}

async function save(pick, type, ending) {
  const answer = await fetch(data.href);
  const article = await answer.json();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([pick(article.citation)], { type }));
  link.download = article.id + ending;
  link.click();
  URL.revokeObjectURL(link.href);
}

if (data) {
  addButton("CSL-JSON", data, () => save((c) => JSON.stringify([c.csl], null, 2), "application/vnd.citationstyles.csl+json", ".json"));
  addButton("RIS", data, () => save((c) => c.ris, "application/x-research-info-systems", ".ris"));
  addButton("BibTeX", data, () => save((c) => c.bibtex, "application/x-bibtex", ".bib"));
}
