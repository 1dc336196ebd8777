// The camera: opening it, saying why it can't be opened, and taking one JPEG.

const LONGEST_SIDE = 960;
const QUALITIES = [0.8, 0.65, 0.5];

/** Why there is no camera; `state` is a value of `data-state`. */
export class CameraError extends Error {
  constructor(state, textKey = `face.state.${state}`) {
    super(state);
    this.state = state;
    this.textKey = textKey;
  }
}

/** Names of `getUserMedia` errors by what the person can do about them. */
export function cameraErrorOf(name) {
  switch (name) {
    case "NotAllowedError":
    case "SecurityError":
      return new CameraError("denied");
    case "NotFoundError":
    case "OverconstrainedError":
      return new CameraError("no-camera");
    case "NotReadableError":
    case "AbortError":
      return new CameraError("in-use");
    default:
      return new CameraError("unsupported");
  }
}

/** Whether the browser has said yes before, so that asking again bothers nobody. */
export async function alreadyAllowed() {
  try {
    return (await navigator.permissions.query({ name: "camera" })).state === "granted";
  } catch {
    return false; // Firefox does not know the name "camera".
  }
}

/** Opens the front camera into the given video element. */
export async function openCamera(video) {
  if (!window.isSecureContext) {
    throw new CameraError("unsupported", "face.state.insecure");
  }
  if (!navigator.mediaDevices?.getUserMedia) {
    throw new CameraError("unsupported");
  }
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: "user", width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } },
    });
    video.srcObject = stream;
    await video.play();
    return stream;
  } catch (error) {
    closeCamera(video);
    throw cameraErrorOf(error.name);
  }
}

/** Turns the camera off; the last picture stays in the element. */
export function closeCamera(video) {
  video.pause();
  video.srcObject?.getTracks().forEach((track) => track.stop());
}

/** Takes JPEGs of a playing video, never the same picture twice and never mirrored. */
export class Grabber {
  #video;
  #canvas = document.createElement("canvas");
  #maxBytes;

  constructor(video, maxBytes) {
    this.#video = video;
    this.#maxBytes = maxBytes;
  }

  /** The next picture as a Blob. */
  async grab() {
    await this.#nextPicture();
    const { videoWidth, videoHeight } = this.#video;
    const scale = Math.min(1, LONGEST_SIDE / Math.max(videoWidth, videoHeight));
    this.#canvas.width = Math.round(videoWidth * scale);
    this.#canvas.height = Math.round(videoHeight * scale);
    this.#canvas.getContext("2d").drawImage(this.#video, 0, 0, this.#canvas.width, this.#canvas.height);
    let blob;
    for (const quality of QUALITIES) {
      blob = await new Promise((resolve) => this.#canvas.toBlob(resolve, "image/jpeg", quality));
      if (blob && blob.size <= this.#maxBytes) {
        break;
      }
    }
    return blob;
  }

  #nextPicture() {
    return new Promise((resolve) => {
      if (this.#video.requestVideoFrameCallback) {
        this.#video.requestVideoFrameCallback(resolve);
      } else {
        requestAnimationFrame(resolve);
      }
    });
  }
}
