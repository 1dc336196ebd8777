import assert from "node:assert/strict";
import { test } from "node:test";
import { cameraErrorOf } from "../../main/resources/theme/faceauth/login/resources/js/face/camera.js";

test("every camera error has its own state and sentence", () => {
  const states = Object.fromEntries(
    ["NotAllowedError", "NotFoundError", "NotReadableError", "TypeError"].map((name) => [name, cameraErrorOf(name).state]),
  );
  assert.deepEqual(states, {
    NotAllowedError: "denied",
    NotFoundError: "no-camera",
    NotReadableError: "in-use",
    TypeError: "unsupported",
  });
  assert.equal(cameraErrorOf("NotAllowedError").textKey, "face.state.denied");
});
