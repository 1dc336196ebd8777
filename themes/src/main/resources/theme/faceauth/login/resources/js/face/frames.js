// Which frame to send when. Knows neither camera nor network: both are given to it.

const MAX_FAILURES = 3;
const MAX_BUSY = 8;
const FIRST_BACK_OFF = 200;
const LONGEST_BACK_OFF = 2000;

/** Milliseconds before try number `failures` (1, 2, ...), doubling. */
export function backOff(failures) {
  return Math.min(FIRST_BACK_OFF * 2 ** (failures - 1), LONGEST_BACK_OFF);
}

/**
 * What follows from one reply.
 *
 * @param reply `{kind: "answer", answer}`, `{kind: "problem", code, retryAfterMillis, nextSequence}` or `{kind: "lost"}`
 * @param at `{sequence, failures, busy}`
 * @returns `{end}` with `judged`, `refused` or `unavailable`, or `{sequence, failures, busy, wait}`
 */
export function next(reply, at) {
  if (reply.kind === "answer") {
    const { state, nextSequence, minIntervalMillis } = reply.answer;
    return state === "continue"
      ? { sequence: nextSequence ?? at.sequence + 1, failures: 0, busy: 0, wait: minIntervalMillis ?? 0 }
      : { end: "judged", state };
  }
  if (reply.kind === "lost") {
    return failed(at, at.sequence, "unavailable");
  }
  switch (reply.code) {
    case "busy":
      return at.busy + 1 >= MAX_BUSY
        ? { end: "unavailable" }
        : { ...at, busy: at.busy + 1, wait: Math.max(reply.retryAfterMillis ?? 0, backOff(at.busy + 1)) };
    case "malformed":
    case "too-many-bytes":
      return failed(at, reply.nextSequence ?? at.sequence, "refused");
    case "bad-sequence":
      // An answer that was lost on its way back: the server says where it stands.
      return failed(at, reply.nextSequence ?? at.sequence + 1, "refused");
    case "inference-unavailable":
      return { end: "unavailable" };
    default:
      return { end: "refused" };
  }
}

function failed(at, sequence, end) {
  const failures = at.failures + 1;
  return failures >= MAX_FAILURES ? { end } : { sequence, failures, busy: at.busy, wait: backOff(failures) };
}

/** Sends frames one at a time until the challenge ends. `stop()` pauses it; `run()` goes on where it was. */
export class FrameLoop {
  #grab;
  #send;
  #sleep;
  #now;
  #at = { sequence: 0, failures: 0, busy: 0 };
  #firstAt;
  #turn = 0;

  /**
   * @param grab `() => Promise<Blob>`
   * @param send `(blob, sequence, capturedAtMillis) => Promise<reply>`; never rejects
   * @param sleep `(millis) => Promise`
   * @param now `() => millis`, monotonic
   */
  constructor({ grab, send, sleep, now }) {
    this.#grab = grab;
    this.#send = send;
    this.#sleep = sleep;
    this.#now = now;
  }

  stop() {
    this.#turn++;
  }

  /** Resolves to `{end, state}`, or to `{end: "stopped"}`. `onAnswer` sees every answer, the last one too. */
  async run(onAnswer) {
    const turn = ++this.#turn;
    while (true) {
      const blob = await this.#grab();
      const sentAt = this.#now();
      if (turn !== this.#turn) {
        return { end: "stopped" };
      }
      this.#firstAt ??= sentAt;
      const reply = await this.#send(blob, this.#at.sequence, Math.round(sentAt - this.#firstAt));
      const step = next(reply, this.#at);
      if (!step.end) {
        this.#at = { sequence: step.sequence, failures: step.failures, busy: step.busy };
      }
      if (turn !== this.#turn) {
        return step.end ? step : { end: "stopped" };
      }
      if (reply.kind === "answer") {
        onAnswer(reply.answer);
      }
      if (step.end) {
        return step;
      }
      const due = step.wait - (this.#now() - sentAt);
      if (due > 0) {
        await this.#sleep(due);
      }
    }
  }
}
