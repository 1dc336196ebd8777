// Which claims the demo page shows, and how a person reads them.

const LISTS = ["department", "roles", "amr"];
const TIMES = ["auth_time", "iat", "exp"];

/** @returns `[{name, value}]` in the order of showing; what a token lacks is shown as a dash */
export function claimsOf(claims, language) {
  const time = new Intl.DateTimeFormat(language, { dateStyle: "short", timeStyle: "medium" });
  return [
    ...["name", "preferred_username"].map((name) => ({ name, value: claims[name] })),
    ...LISTS.map((name) => ({ name, value: [claims[name] ?? []].flat().join(", ") })),
    { name: "acr", value: claims.acr },
    ...TIMES.map((name) => ({ name, value: claims[name] && time.format(claims[name] * 1000) })),
  ].map(({ name, value }) => ({ name, value: value || "–" }));
}
