package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// schema returns the JSON Schema.
func (m *model) schema() (string, error) {
	defs := map[string]any{}
	for _, s := range m.structs {
		defs[s.name] = m.object(s)
	}
	for _, name := range slices.Sorted(maps.Keys(m.ids)) {
		defs[name] = map[string]any{"description": m.docs[name], "type": "integer", "minimum": 0}
	}
	for _, name := range m.usedEnums() {
		defs[name] = map[string]any{"description": m.docs[name], "enum": m.enums[name]}
	}
	article := defs["Article"].(map[string]any)
	properties := article["properties"].(map[string]any)
	properties["version"] = map[string]any{"const": m.version}
	properties["offsets"] = map[string]any{"description": m.docs["OffsetUnit"], "enum": m.enums["OffsetUnit"], "default": "bytes"}
	out, err := json.MarshalIndent(map[string]any{
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id":     "https://github.com/ebc17271/lede/schema/article.schema.json",
		"title":   "A news article as lede reads it, version " + m.version,
		"$ref":    "#/$defs/Article",
		"$defs":   defs,
	}, "", "  ")
	return string(out) + "\n", err
}

func (m *model) object(s structType) map[string]any {
	properties, required := map[string]any{}, []string{}
	for _, f := range s.fields {
		properties[f.name] = m.property(f)
		if f.required {
			required = append(required, f.name)
		}
	}
	o := map[string]any{"description": s.doc, "type": "object", "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		o["required"] = required
	}
	return o
}

func (m *model) property(f field) map[string]any {
	var of map[string]any
	switch f.typ {
	case "string":
		of = map[string]any{"type": "string"}
	case "bool":
		of = map[string]any{"type": "boolean"}
	case "int":
		of = map[string]any{"type": "integer", "minimum": 0}
	case "float64":
		of = map[string]any{"type": "number", "minimum": 0, "maximum": 1}
	case "map":
		of = map[string]any{"type": "object", "additionalProperties": map[string]any{"type": "string"}}
	default:
		of = map[string]any{"$ref": "#/$defs/" + f.typ}
	}
	if f.list {
		of = map[string]any{"type": "array", "items": of}
	}
	if f.doc != "" {
		of["description"] = f.doc
	}
	return of
}

// usedEnums returns the typed strings of the model's fields, sorted.
func (m *model) usedEnums() (names []string) {
	for _, s := range m.structs {
		for _, f := range s.fields {
			if len(m.enums[f.typ]) > 0 && !slices.Contains(names, f.typ) {
				names = append(names, f.typ)
			}
		}
	}
	slices.Sort(names)
	return names
}

const generated = "Made from the types of the Go package by go run ./internal/schema: do not edit."

// python returns typed dictionaries, and what cuts a span out of the text.
func (m *model) python() string {
	var b strings.Builder
	fmt.Fprintf(&b, "\"\"\"Typed readers of the JSON of lede, version %s. %s\"\"\"\n\nfrom __future__ import annotations\n\nimport json\nfrom typing import Dict, Iterator, List, Literal, TypedDict\n\n", m.version, generated)
	for _, name := range m.usedEnums() {
		fmt.Fprintf(&b, "%s = Literal[\"%s\"]\n", name, strings.Join(m.enums[name], `", "`))
	}
	for _, s := range slices.Backward(m.structs) {
		for _, part := range []bool{true, false} {
			name, base := s.name, "_"+s.name+"Required"
			if part {
				fmt.Fprintf(&b, "\n\nclass %s(TypedDict):\n", base)
			} else {
				fmt.Fprintf(&b, "\n\nclass %s(%s, total=False):\n    \"\"\"%s\"\"\"\n\n", name, base, s.doc)
			}
			n := 0
			for _, f := range s.fields {
				if f.required == part {
					fmt.Fprintf(&b, "    %s: %s\n", f.name, m.pythonType(f))
					n++
				}
			}
			if !part && s.name == "Article" {
				fmt.Fprintf(&b, "    offsets: Literal[\"%s\"]\n", strings.Join(m.enums["OffsetUnit"], `", "`))
			}
			if n == 0 {
				b.WriteString("    pass\n")
			}
		}
	}
	b.WriteString(pythonCode)
	return b.String()
}

const pythonCode = `

def read(lines) -> Iterator[Article]:
    """The articles of lede -jsonl, line by line; lines with an error are left out."""
    for line in lines:
        record = json.loads(line)
        article = record.get("article")
        if article is not None:
            yield article


def cut(article: Article, span: Span) -> str:
    """The words of a span, whatever its offsets count."""
    unit, text = article.get("offsets", "bytes"), article["text"]
    start, end = span["start"], span["end"]
    if unit == "runes":
        return text[start:end]
    if unit == "utf16":
        return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")
    return text.encode()[start:end].decode()
`

func (m *model) pythonType(f field) string {
	t, ok := map[string]string{"string": "str", "bool": "bool", "int": "int", "float64": "float", "map": "Dict[str, str]"}[f.typ]
	if !ok {
		t = f.typ
		if m.ids[f.typ] {
			t = "int"
		}
	}
	if f.list {
		return "List[" + t + "]"
	}
	return t
}

// typescript returns interfaces, and the types of the functions of lede.js.
func (m *model) typescript() string {
	var b strings.Builder
	fmt.Fprintf(&b, "// Types of the JSON of lede, version %s. %s\n", m.version, generated)
	for _, name := range m.usedEnums() {
		fmt.Fprintf(&b, "\n/** %s */\nexport type %s = \"%s\";\n", m.docs[name], name, strings.Join(m.enums[name], `" | "`))
	}
	for _, s := range m.structs {
		fmt.Fprintf(&b, "\n/** %s */\nexport interface %s {\n", s.doc, s.name)
		for _, f := range s.fields {
			if f.doc != "" {
				fmt.Fprintf(&b, "  /** %s */\n", f.doc)
			}
			optional := "?"
			if f.required {
				optional = ""
			}
			fmt.Fprintf(&b, "  %s%s: %s;\n", f.name, optional, m.typescriptType(f))
		}
		if s.name == "Article" {
			fmt.Fprintf(&b, "  offsets?: \"%s\";\n", strings.Join(m.enums["OffsetUnit"], `" | "`))
		}
		b.WriteString("}\n")
	}
	b.WriteString("\n/** The articles of lede -jsonl; lines with an error are left out. */\nexport function read(jsonl: string): Article[];\n" +
		"\n/** The words of a span, whatever its offsets count. */\nexport function cut(article: Article, span: Span): string;\n")
	return b.String()
}

func (m *model) typescriptType(f field) string {
	t, ok := map[string]string{"bool": "boolean", "int": "number", "float64": "number", "map": "Record<string, string>"}[f.typ]
	if !ok {
		t = f.typ
		if m.ids[f.typ] {
			t = "number"
		}
	}
	if f.list {
		return t + "[]"
	}
	return t
}
