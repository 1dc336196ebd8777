// What the capture page shows. The root's data attributes say it to the style sheet (and to tests).

/** The capture page's elements and texts. */
export class View {
  #root = document.getElementById("face-capture");
  #hint = document.getElementById("face-hint");
  #count = document.getElementById("face-count");
  #start = document.getElementById("face-start");
  #texts = JSON.parse(document.getElementById("face-texts").textContent);

  video = document.getElementById("face-video");

  /** Settings that the server wrote into the page. */
  get settings() {
    const { mode, framesUrl, challenge, expiresInSeconds, maxFrameBytes, failedBefore } = this.#root.dataset;
    return {
      mode,
      framesUrl,
      challenge,
      lifetimeMillis: Number(expiresInSeconds) * 1000,
      maxFrameBytes: Number(maxFrameBytes),
      failedBefore: failedBefore === "true",
    };
  }

  onStart(listener) {
    this.#start.addEventListener("click", listener);
  }

  /** Ready for the first tap. */
  invite() {
    document.documentElement.classList.add("fl-script");
    this.#start.focus({ preventScroll: true });
  }

  /** Shows a state with its sentence. */
  state(name, textKey = `face.state.${name}`) {
    this.#root.dataset.state = name;
    const waiting = !["starting", "capturing", "passed", "failed"].includes(name);
    const held = document.activeElement === this.#start;
    this.#start.hidden = !waiting;
    if (!waiting && held) {
      this.#root.focus({ preventScroll: true });
    }
    this.say(textKey);
  }

  /** After a camera error: the same button, with another word on it. */
  offerAgain() {
    this.#start.textContent = this.#texts["face.capture.again"];
    this.#start.focus({ preventScroll: true });
  }

  /** Shows how far an answer of the server brought us. */
  progress({ step, hint, stepIndex, steps, progress }) {
    this.#root.dataset.step = step ?? "";
    this.#root.dataset.hint = hint ?? "";
    this.#root.style.setProperty("--fl-done", String(Math.round((progress ?? 0) * 100)));
    this.#count.textContent = this.#texts["face.capture.count"]
      .replace("{step}", Math.min(stepIndex + 1, steps))
      .replace("{steps}", steps);
  }

  /** Says one sentence; the same one is not said twice. */
  say(textKey) {
    const text = this.#texts[textKey] ?? "";
    if (this.#hint.textContent !== text) {
      this.#hint.textContent = text;
    }
  }

  /** Posts one of the page's forms. */
  submit(formId) {
    document.getElementById(formId)?.requestSubmit();
  }
}
