// Adds a button that copies the citation. Without this script the citation is there to be selected.
const script = document.querySelector("script[data-copy]");
const citation = document.getElementById("Citation");

if (citation && navigator.clipboard) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = script.dataset.copy;
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(citation.textContent);
    said.textContent = " " + script.dataset.copied;
  });
  citation.after(button, said);
}
