// The capture page: camera, frames and view put together.

import { alreadyAllowed, closeCamera, Grabber, openCamera } from "./camera.js";
import { FrameLoop } from "./frames.js";
import { HintGate } from "./hints.js";
import { transport } from "./transport.js";
import { View } from "./view.js";

const READING_MILLIS = 1200;
const LATEST_START = 0.5; // of the challenge's lifetime: what is left must be enough to go through it
const STARTED = "faceauth.started";

const view = new View();
const settings = view.settings;
const openedAt = performance.now();
const hints = new HintGate();
const sleep = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
const loop = new FrameLoop({
  grab: () => grabber.grab(),
  send: transport({ url: settings.framesUrl, challenge: settings.challenge }),
  sleep,
  now: () => performance.now(),
});
let grabber;
let running = false;
let paused = false;
let leaving = false;

async function start() {
  if (running || leaving) {
    return;
  }
  running = true;
  view.state("starting");
  try {
    await openCamera(view.video);
  } catch (error) {
    running = false;
    view.state(error.state ?? "unsupported", error.textKey);
    view.offerAgain();
    return;
  }
  remember();
  if (tooOld()) {
    // The challenge ran while the page lay there or the permission was asked for: take a new one.
    leave("face-retry-form");
    return;
  }
  grabber = new Grabber(view.video, settings.maxFrameBytes);
  view.state("capturing");
  await capture();
}

async function capture() {
  const { end, state } = await loop.run((answer) => {
    view.progress(answer);
    view.say(hints.offer(answer, performance.now()));
  });
  if (end === "stopped") {
    return;
  }
  running = false;
  closeCamera(view.video);
  if (end === "unavailable") {
    await unavailable();
  } else {
    // Whatever was seen, the server decides; this page only says that it is over.
    view.state(state === "passed" ? "passed" : "failed");
    leave("face-form");
  }
}

async function unavailable() {
  if (settings.mode === "enrol") {
    view.state("unavailable", "face.state.unavailable-enrol");
    view.offerAgain();
    return;
  }
  view.state("unavailable");
  await sleep(READING_MILLIS);
  leave("face-password-form");
}

function leave(formId) {
  leaving = true;
  view.submit(formId);
}

function tooOld() {
  const age = performance.now() - openedAt;
  return age > settings.lifetimeMillis * LATEST_START;
}

/** Within this browser tab the camera was started by a tap already: the next page need not ask. */
function remember() {
  try {
    sessionStorage.setItem(STARTED, "true");
  } catch {
    // Private windows may refuse storage; then the person taps again.
  }
}

function startedBefore() {
  try {
    return sessionStorage.getItem(STARTED) === "true";
  } catch {
    return false;
  }
}

document.addEventListener("visibilitychange", () => {
  if (document.hidden && running) {
    loop.stop();
    closeCamera(view.video);
    running = false;
    paused = true;
    view.state("idle", "face.state.paused");
  } else if (!document.hidden && paused) {
    paused = false;
    start();
  }
});
// A page from the back-forward cache holds a used challenge.
window.addEventListener("pageshow", (event) => event.persisted && location.reload());
window.addEventListener("pagehide", () => closeCamera(view.video));

view.onStart(start);
view.invite();
// After a failure the person reads why first.
if (!settings.failedBefore && (startedBefore() || (await alreadyAllowed()))) {
  start();
}
