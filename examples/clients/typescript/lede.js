// Readers of the JSON of lede; lede.d.ts has their types.

/** The articles of lede -jsonl; lines with an error are left out. */
export function read(jsonl) {
  return jsonl
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line).article)
    .filter((article) => article !== undefined);
}

/** The words of a span, whatever its offsets count. */
export function cut(article, span) {
  switch (article.offsets) {
    case "utf16":
      return article.text.slice(span.start, span.end);
    case "runes":
      return Array.from(article.text).slice(span.start, span.end).join("");
  }
  const bytes = new TextEncoder().encode(article.text);
  return new TextDecoder().decode(bytes.subarray(span.start, span.end));
}
