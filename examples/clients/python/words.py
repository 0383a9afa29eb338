"""Prints the words of every quote and mention of the articles on standard input, as a JSON list for each."""

import json
import sys

import lede

for article in lede.read(sys.stdin):
    words = [lede.cut(article, part) for quote in article.get("quotes", []) for part in quote.get("parts", [])]
    for kind in ("people", "organizations", "places"):
        words += [lede.cut(article, mention["span"]) for entity in article.get(kind, []) for mention in entity.get("mentions", [])]
    print(json.dumps(words))
