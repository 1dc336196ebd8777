import assert from "node:assert/strict";
import { test } from "node:test";
import { replyOf } from "../../main/resources/theme/faceauth/login/resources/js/face/transport.js";

const response = (status, body, headers = {}) =>
  new Response(typeof body === "string" ? body : JSON.stringify(body), { status, headers });

test("an answer is an answer", async () => {
  const reply = await replyOf(response(200, { state: "continue", nextSequence: 1 }));
  assert.deepEqual(reply, { kind: "answer", answer: { state: "continue", nextSequence: 1 } });
});

test("a problem brings its code, where the server stands and how long to wait", async () => {
  const reply = await replyOf(response(503, { code: "busy", nextSequence: 3 }, { "Retry-After": "2" }));
  assert.deepEqual(reply, { kind: "problem", code: "busy", nextSequence: 3, retryAfterMillis: 2000 });
});

test("what neither we nor Keycloak wrote counts as lost", async () => {
  assert.deepEqual(await replyOf(response(502, "<html>Bad gateway</html>")), { kind: "lost" });
  assert.deepEqual(await replyOf(response(200, "<html>Wi-Fi login</html>")), { kind: "lost" });
});
