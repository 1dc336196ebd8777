// The department picker: the one used last on this device first, and a search box for long lists.

const form = document.getElementById("face-departments");
const list = document.getElementById("face-department-list");
const choices = [...list.querySelectorAll(".fl-choice")];
const key = `faceauth.department.${form.dataset.realm}`;

document.documentElement.classList.add("fl-script");

const last = choices.find((choice) => choice.value === remembered());
if (last) {
  last.classList.add("fl-selected");
  last.querySelector(".fl-choice-last").hidden = false;
  list.prepend(last.closest("li"));
  last.focus({ preventScroll: true });
}

form.addEventListener("submit", (event) => {
  const id = event.submitter?.value;
  try {
    localStorage.setItem(key, id);
  } catch {
    // Private windows may refuse storage; then nothing is remembered.
  }
});

function remembered() {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Without accents and case, so that "farmacia" finds "Farmácia". */
function plain(text) {
  return text.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLowerCase().trim();
}

const search = document.getElementById("face-search");
const none = document.getElementById("face-search-none");
search?.addEventListener("input", () => {
  const wanted = plain(search.value);
  for (const choice of choices) {
    choice.closest("li").hidden = !plain(choice.querySelector(".fl-choice-name").textContent).includes(wanted);
  }
  none.textContent = list.querySelector("li:not([hidden])") ? "" : none.dataset.text;
});
search?.addEventListener("keydown", (event) => {
  if (event.key === "Enter") {
    event.preventDefault(); // Enter in the box must not send the first department unseen.
    list.querySelector("li:not([hidden]) .fl-choice")?.focus();
  }
});
