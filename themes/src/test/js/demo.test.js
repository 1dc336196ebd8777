import assert from "node:assert/strict";
import { test } from "node:test";
import { claimsOf } from "../../main/resources/faceauth-demo/claims.js";
import { keysOf, languages } from "../../main/resources/faceauth-demo/texts.js";

test("the demo says the same in both languages", () => {
  const [first, ...others] = languages.map(keysOf);
  for (const keys of others) {
    assert.deepEqual(keys, first);
  }
});

test("claims are shown as people read them", () => {
  const shown = Object.fromEntries(
    claimsOf({ name: "Ana", amr: ["pwd", "face"], department: "Emergency", auth_time: 0 }, "en").map((claim) => [
      claim.name,
      claim.value,
    ]),
  );
  assert.equal(shown.amr, "pwd, face");
  assert.equal(shown.department, "Emergency");
  assert.equal(shown.acr, "–");
});

test("every claim that is shown has a name", () => {
  for (const { name } of claimsOf({}, "en")) {
    assert.ok(keysOf("en").includes(`claim.${name}`), name);
  }
});
