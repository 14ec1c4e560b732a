// Tells when what stands in a field is worth searching for. Between the keys of a Hangul syllable the field holds half a word, so a composition is looked at
// only when it ends or pauses.
const AFTER_KEY = 120;
const AFTER_COMPOSITION = 60;
const PAUSE_IN_COMPOSITION = 350;

export function watchTyping(field, search) {
  let timer = 0;
  let isComposing = false;
  const wait = delay => {
    clearTimeout(timer);
    timer = setTimeout(() => search(field.value), delay);
  };
  field.addEventListener("compositionstart", () => {
    isComposing = true;
    clearTimeout(timer);
  });
  field.addEventListener("compositionupdate", () => wait(PAUSE_IN_COMPOSITION));
  field.addEventListener("compositionend", () => {
    isComposing = false;
    wait(AFTER_COMPOSITION);
  });
  field.addEventListener("input", () => wait(isComposing ? PAUSE_IN_COMPOSITION : AFTER_KEY));
  return { forget: () => clearTimeout(timer) };
}

/** Whether a key belongs to the input method: the Enter that ends a syllable is no search. */
export const isInputMethods = event => event.isComposing || event.keyCode === 229;
