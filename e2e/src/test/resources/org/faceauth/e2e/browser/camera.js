// Replaces the camera by pictures that the test chooses. The person shown does what the page asks for (data-step of
// #face-capture): goes into the movement and back, and to neutral before the next one, as Subject.java does.
(() => {
  if (!navigator.mediaDevices) {
    return;
  }
  const WIDTH = 640;
  const HEIGHT = 480;
  const REST = 2;
  const DRAW_MILLIS = 40;

  async function pictures(film) {
    const decoded = {};
    for (const [movement, frames] of Object.entries(film)) {
      decoded[movement] = await Promise.all(
        frames.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          return createImageBitmap(new Blob([bytes], { type: "image/jpeg" }));
        }),
      );
    }
    return decoded;
  }

  class Subject {
    #film;
    #movement = "NEUTRAL";
    #phase = 0;

    constructor(film) {
      this.#film = film;
    }

    advance() {
      const asked = document.querySelector("#face-capture")?.dataset.step || "NEUTRAL";
      if (this.#phase <= REST && asked !== this.#movement && this.#film[asked]) {
        this.#movement = asked;
        this.#phase = 0;
      }
      const last = this.#film[this.#movement].length - 1;
      this.#phase = (this.#phase + 1) % (REST + 2 * last + 1);
    }

    picture() {
      const frames = this.#film[this.#movement];
      const last = frames.length - 1;
      const into = Math.max(0, this.#phase - REST);
      return frames[into <= last ? into : 2 * last - into] ?? frames[0];
    }
  }

  navigator.mediaDevices.getUserMedia = async () => {
    const scene = JSON.parse(await window.faceauthScene());
    if (scene.error) {
      throw new DOMException("as the test wants it", scene.error);
    }
    const subject = new Subject(await pictures(scene.film));
    const canvas = document.createElement("canvas");
    canvas.width = WIDTH;
    canvas.height = HEIGHT;
    const context = canvas.getContext("2d");
    let drawn = 0;
    const draw = () => {
      drawn += 1;
      // Nobody holds still to the pixel, and no sensor is without noise.
      const picture = subject.picture();
      context.drawImage(picture, 0, 0, WIDTH, HEIGHT);
      context.drawImage(picture, 1.5 * Math.sin(0.37 * drawn), 1.2 * Math.cos(0.29 * drawn), WIDTH, HEIGHT);
    };
    draw();
    // By frames sent, not by the clock: on a slow machine a real head is seen on its way as well.
    const posing = new PerformanceObserver((list) =>
      list.getEntriesByType("resource").filter(({ name }) => name.includes("/face/frames")).forEach(() => subject.advance()),
    );
    posing.observe({ type: "resource" });
    const drawing = setInterval(draw, DRAW_MILLIS);
    const stream = canvas.captureStream(25);
    for (const track of stream.getTracks()) {
      const stop = track.stop.bind(track);
      track.stop = () => {
        posing.disconnect();
        clearInterval(drawing);
        stop();
      };
    }
    return stream;
  };
})();
