// One frame to the server and its reply, as a value: nothing here throws.

const TIMEOUT_MILLIS = 4000;

/** Makes the `send` of a FrameLoop. */
export function transport({ url, challenge }) {
  return async (blob, sequence, capturedAt) => {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), TIMEOUT_MILLIS);
    try {
      const response = await fetch(url, {
        method: "POST",
        body: blob,
        credentials: "same-origin",
        cache: "no-store",
        signal: abort.signal,
        headers: {
          "Content-Type": blob.type,
          "X-Face-Challenge": challenge,
          "X-Face-Sequence": String(sequence),
          "X-Face-Captured-At": String(capturedAt),
        },
      });
      return await replyOf(response);
    } catch {
      return { kind: "lost" };
    } finally {
      clearTimeout(timer);
    }
  };
}

/** A reply that is neither an answer nor a problem of ours (a proxy's page, say) counts as lost. */
export async function replyOf(response) {
  const body = await response.json().catch(() => null);
  if (response.ok && typeof body?.state === "string") {
    return { kind: "answer", answer: body };
  }
  if (typeof body?.code !== "string") {
    return { kind: "lost" };
  }
  const seconds = Number(response.headers.get("Retry-After"));
  return {
    kind: "problem",
    code: body.code,
    nextSequence: body.nextSequence,
    retryAfterMillis: Number.isFinite(seconds) ? seconds * 1000 : 0,
  };
}
