// One sentence at a time, and none so short that nobody can read it or a screen reader chokes on it.

const DWELL_MILLIS = 900;

/** The key of the sentence for an answer: the hint where there is one, else the step. */
export function textKeyOf({ step, hint }) {
  return hint ? `face.hint.${hint}` : `face.step.${step}`;
}

/** Lets a sentence stand for a while, unless the step changed: then it is old news. */
export class HintGate {
  #shown = null;
  #step = null;
  #since = -Infinity;

  /**
   * @param answer of the server, with `step` and perhaps `hint`
   * @param now milliseconds
   * @returns the key to show now; the same one as before while it has to stand
   */
  offer(answer, now) {
    const key = textKeyOf(answer);
    const newStep = answer.step !== this.#step;
    if (key !== this.#shown && (newStep || now - this.#since >= DWELL_MILLIS)) {
      this.#shown = key;
      this.#since = now;
    }
    this.#step = answer.step;
    return this.#shown;
  }
}
