// The demo page: signs in with its own realm and shows what the token says.

import { claimsOf } from "./claims.js";
import { finishSignIn, signOut, startSignIn } from "./session.js";
import { language, text, translate } from "./texts.js";

const byId = (id) => document.getElementById(id);

function show(session) {
  const { claims } = session;
  byId("signed-in").hidden = false;
  byId("lead").hidden = true;
  byId("hello").textContent = text("hello").replace("{name}", claims.name ?? claims.preferred_username);
  for (const { name, value } of claimsOf(claims, language)) {
    byId("claims").append(
      Object.assign(document.createElement("dt"), { textContent: text(`claim.${name}`) }),
      Object.assign(document.createElement("dd"), { textContent: value, id: `claim-${name}` }),
    );
  }
  byId("token").textContent = JSON.stringify(claims, null, 2);
  byId("step-up").addEventListener("click", () => startSignIn({ acr_values: "two-factor", ui_locales: language }));
  byId("enrol").addEventListener("click", () => startSignIn({ kc_action: "FACE_ENROL", ui_locales: language }));
  byId("sign-out").addEventListener("click", () => signOut(session));
}

function invite() {
  byId("signed-out").hidden = false;
  byId("sign-in").addEventListener("click", () => startSignIn({ ui_locales: language }));
}

translate(document);
try {
  const session = await finishSignIn();
  if (session) {
    show(session);
  } else {
    invite();
  }
} catch (error) {
  console.error(error);
  byId("error").textContent = text(error.error === "access_denied" ? "denied" : "failed");
  byId("error").hidden = false;
  invite();
}
