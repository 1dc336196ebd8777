import assert from "node:assert/strict";
import { test } from "node:test";
import { backOff, FrameLoop, next } from "../../main/resources/theme/faceauth/login/resources/js/face/frames.js";

const START = { sequence: 4, failures: 0, busy: 0 };
const going = (nextSequence, minIntervalMillis = 80) => ({
  kind: "answer",
  answer: { state: "continue", nextSequence, minIntervalMillis },
});
const problem = (code, more = {}) => ({ kind: "problem", code, ...more });

/** A loop over given replies, with a clock that only sleeping and sending move. */
function loopOver(replies, sendMillis = 30) {
  const log = { sent: [], slept: [], inFlight: 0, mostInFlight: 0 };
  let now = 1000;
  const loop = new FrameLoop({
    grab: async () => "frame",
    send: async (frame, sequence, capturedAt) => {
      log.mostInFlight = Math.max(log.mostInFlight, ++log.inFlight);
      log.sent.push({ sequence, capturedAt });
      await null;
      now += sendMillis;
      log.inFlight--;
      return replies.shift();
    },
    sleep: async (millis) => {
      log.slept.push(millis);
      now += millis;
    },
    now: () => now,
  });
  return { loop, log };
}

test("sends one frame at a time, numbered as the server says, no faster than it asks", async () => {
  const { loop, log } = loopOver([going(1), going(2), { kind: "answer", answer: { state: "passed" } }]);
  const seen = [];
  const end = await loop.run((answer) => seen.push(answer.state));
  assert.deepEqual(end, { end: "judged", state: "passed" });
  assert.deepEqual(log.sent, [
    { sequence: 0, capturedAt: 0 },
    { sequence: 1, capturedAt: 80 },
    { sequence: 2, capturedAt: 160 },
  ]);
  assert.deepEqual(log.slept, [50, 50]);
  assert.equal(log.mostInFlight, 1);
  assert.deepEqual(seen, ["continue", "continue", "passed"]);
});

test("does not wait after an answer that took longer than the interval", async () => {
  const { loop, log } = loopOver([going(1), { kind: "answer", answer: { state: "failed" } }], 200);
  await loop.run(() => {});
  assert.deepEqual(log.slept, []);
});

test("every state but continue ends the challenge", () => {
  for (const state of ["passed", "failed", "expired", "locked"]) {
    assert.deepEqual(next({ kind: "answer", answer: { state } }, START), { end: "judged", state });
  }
});

test("sends the same number again after a frame that was not judged", () => {
  assert.equal(next(problem("busy", { retryAfterMillis: 1000 }), START).sequence, 4);
  assert.equal(next(problem("busy", { retryAfterMillis: 1000 }), START).wait, 1000);
  assert.equal(next(problem("malformed", { nextSequence: 4 }), START).sequence, 4);
  assert.equal(next({ kind: "lost" }, START).sequence, 4);
});

test("follows the server where an answer was lost", () => {
  assert.equal(next(problem("bad-sequence", { nextSequence: 5 }), START).sequence, 5);
  assert.equal(next(problem("bad-sequence"), START).sequence, 5);
});

test("backs off longer each time, and not for ever", () => {
  assert.deepEqual([1, 2, 3, 4, 5, 9].map(backOff), [200, 400, 800, 1600, 2000, 2000]);
});

test("takes a service that is away for what it is, at once", () => {
  assert.deepEqual(next(problem("inference-unavailable"), START), { end: "unavailable" });
});

test("gives a network that fails three times up, within a second", async () => {
  const { loop, log } = loopOver([{ kind: "lost" }, { kind: "lost" }, { kind: "lost" }]);
  assert.deepEqual(await loop.run(() => {}), { end: "unavailable" });
  assert.equal(log.sent.length, 3);
  assert.ok(log.slept.reduce((sum, millis) => sum + millis, 0) < 1000);
});

test("leaves refusals to the server", () => {
  for (const code of ["no-session", "bad-challenge", "too-many-tries", "unsupported-type", "anything-new"]) {
    assert.deepEqual(next(problem(code), START), { end: "refused" });
  }
});

test("a good answer forgets failures", async () => {
  const lost = { kind: "lost" };
  const { loop } = loopOver([lost, lost, going(1), lost, lost, { kind: "answer", answer: { state: "passed" } }]);
  assert.equal((await loop.run(() => {})).end, "judged");
});

test("stops between frames and goes on where it was", async () => {
  const replies = [going(1), going(2), { kind: "answer", answer: { state: "passed" } }];
  const { loop, log } = loopOver(replies);
  assert.deepEqual(await loop.run(() => loop.stop()), { end: "stopped" });
  assert.equal((await loop.run(() => {})).end, "judged");
  assert.deepEqual(
    log.sent.map((frame) => frame.sequence),
    [0, 1, 2],
  );
});
