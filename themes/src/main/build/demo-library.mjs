// Puts the OpenID Connect library of the demo page, and its licence, where the jar is made from.
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";

const classes = process.argv[2];
const library = join("node_modules", "oauth4webapi");
const put = (from, ...to) => {
  mkdirSync(join(classes, ...to.slice(0, -1)), { recursive: true });
  copyFileSync(join(library, from), join(classes, ...to));
};

put(join("build", "index.js"), "faceauth-demo", "oauth4webapi.js");
put("LICENSE.md", "META-INF", "licenses", "oauth4webapi.md");
