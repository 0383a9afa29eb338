// Prints the words of every quote and mention of the articles on standard input, as a JSON list for each.
import { readFileSync } from "node:fs";
import { cut, read } from "./lede.js";

for (const article of read(readFileSync(0, "utf8"))) {
  const words = (article.quotes ?? []).flatMap((quote) => (quote.parts ?? []).map((part) => cut(article, part)));
  for (const kind of ["people", "organizations", "places"]) {
    for (const entity of article[kind] ?? []) {
      words.push(...(entity.mentions ?? []).map((mention) => cut(article, mention.span)));
    }
  }
  console.log(JSON.stringify(words));
}
