import assert from "node:assert/strict";
import { test } from "node:test";
import { HintGate, textKeyOf } from "../../main/resources/theme/faceauth/login/resources/js/face/hints.js";

test("a hint goes before the step", () => {
  assert.equal(textKeyOf({ step: "NEUTRAL", hint: "TOO_DARK" }), "face.hint.TOO_DARK");
  assert.equal(textKeyOf({ step: "TURN_LEFT" }), "face.step.TURN_LEFT");
});

test("a sentence stands long enough to be read", () => {
  const gate = new HintGate();
  assert.equal(gate.offer({ step: "NEUTRAL", hint: "NO_FACE" }, 0), "face.hint.NO_FACE");
  assert.equal(gate.offer({ step: "NEUTRAL", hint: "TOO_FAR" }, 300), "face.hint.NO_FACE");
  assert.equal(gate.offer({ step: "NEUTRAL", hint: "TOO_FAR" }, 950), "face.hint.TOO_FAR");
});

test("a hint that flickers is said once", () => {
  const gate = new HintGate();
  const said = new Set();
  for (let now = 0; now < 850; now += 80) {
    said.add(gate.offer({ step: "NEUTRAL", hint: now % 160 ? "TOO_FAR" : "OFF_CENTRE" }, now));
  }
  assert.equal(said.size, 1);
});

test("a new step is told at once", () => {
  const gate = new HintGate();
  gate.offer({ step: "NEUTRAL", hint: "HOLD_STILL" }, 0);
  assert.equal(gate.offer({ step: "TURN_LEFT" }, 100), "face.step.TURN_LEFT");
});
