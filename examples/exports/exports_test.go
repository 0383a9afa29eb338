package exports

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ebc17271/lede"
	"github.com/piprate/json-gold/ld"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// format opens an official file of testdata.
func format(t *testing.T, name string) io.Reader {
	t.Helper()
	r, err := gzip.NewReader(open(t, filepath.Join("testdata", name+".gz")))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// open opens a file until the test ends.
func open(t *testing.T, path string) io.Reader {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func readJSON(t *testing.T, r io.Reader) any {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(r)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// texts returns the project's articles, and those of the file of JSON lines that LEDE_TEXTS names.
func texts(t *testing.T) []string {
	t.Helper()
	names, err := filepath.Glob("../../testdata/articles/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no articles", err)
	}
	var out []string
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, string(b))
	}
	if name := os.Getenv("LEDE_TEXTS"); name != "" {
		out = append(out, jsonTexts(t, name)...)
	}
	return out
}

func jsonTexts(t *testing.T, name string) []string {
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []string
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<26)
	for in.Scan() {
		var r struct{ Text string }
		if err := json.Unmarshal(in.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		out = append(out, r.Text)
	}
	return out
}

func parse(t *testing.T, text string) *lede.Article {
	t.Helper()
	a, err := lede.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestNinjs(t *testing.T) {
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json", readJSON(t, format(t, "ninjs-schema_3.1.json"))); err != nil {
		t.Fatal(err)
	}
	// lede knows no coordinates of places: what would need the schema of GeoJSON is wrong.
	if err := c.AddResource("https://geojson.org/schema/GeoJSON.json", false); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, text := range texts(t) {
		data, err := parse(t, text).Ninjs()
		if err != nil {
			t.Fatal(err)
		}
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(string(data)))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(v); err != nil {
			t.Fatalf("%.60q: %v", text, err)
		}
		n++
	}
	t.Logf("%d articles are valid", n)
}

// A vocabulary is what schema.org says of its terms.
type vocabulary struct {
	parents map[string][]string // of a class
	domains map[string][]string // of a property
}

const schemaOrg = "https://schema.org/"

func readVocabulary(t *testing.T) vocabulary {
	t.Helper()
	data, err := io.ReadAll(format(t, "schemaorg-all-https.jsonld"))
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Graph []map[string]any `json:"@graph"`
	}
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	v := vocabulary{map[string][]string{}, map[string][]string{}}
	for _, node := range file.Graph {
		id := strings.Replace(node["@id"].(string), "schema:", schemaOrg, 1)
		if d := ids(node["schema:domainIncludes"]); d != nil {
			v.domains[id] = d
		}
		v.parents[id] = ids(node["rdfs:subClassOf"])
	}
	return v
}

// ids returns the @id of a node or of each of a list of nodes.
func ids(v any) []string {
	switch v := v.(type) {
	case map[string]any:
		return []string{strings.Replace(v["@id"].(string), "schema:", schemaOrg, 1)}
	case []any:
		var out []string
		for _, x := range v {
			out = append(out, ids(x)...)
		}
		return out
	}
	return nil
}

// is reports whether class is, or comes under, one of the classes.
func (v vocabulary) is(class string, classes []string) bool {
	for _, c := range classes {
		if c == class {
			return true
		}
	}
	for _, p := range v.parents[class] {
		if v.is(p, classes) {
			return true
		}
	}
	return false
}

func TestJSONLD(t *testing.T) {
	voc := readVocabulary(t)
	context := readContext(t)
	proc, opts := ld.NewJsonLdProcessor(), ld.NewJsonLdOptions("")
	n := 0
	for _, text := range texts(t) {
		data, err := parse(t, text).JSONLD()
		if err != nil {
			t.Fatal(err)
		}
		var doc map[string]any
		if err := json.Unmarshal(data, &doc); err != nil {
			t.Fatal(err)
		}
		// The context is the stored copy of the one at its address.
		doc["@context"] = []any{context, doc["@context"].([]any)[1]}
		nodes, err := proc.Expand(doc, opts)
		if err != nil {
			t.Fatal(err)
		}
		for _, node := range nodes {
			checkNode(t, voc, node)
		}
		n++
	}
	t.Logf("%d articles are valid", n)
}

func readContext(t *testing.T) any {
	t.Helper()
	data, err := io.ReadAll(format(t, "schemaorgcontext.jsonld"))
	if err != nil {
		t.Fatal(err)
	}
	var file map[string]any
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	return file["@context"]
}

// annotationTerms are the terms of the Web Annotation vocabulary that lede uses.
var annotationTerms = map[string]bool{
	"Annotation": true, "SpecificResource": true, "TextPositionSelector": true, "TextQuoteSelector": true,
	"hasBody": true, "hasTarget": true, "hasSource": true, "hasSelector": true, "start": true, "end": true, "exact": true,
}

// checkNode checks that every property of an expanded node, and of those under it, exists and fits a type of the node.
func checkNode(t *testing.T, voc vocabulary, v any) {
	t.Helper()
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			checkNode(t, voc, x)
		}
	case map[string]any:
		types, _ := v["@type"].([]any)
		for key, value := range v {
			if strings.HasPrefix(key, "@") {
				continue
			}
			checkProperty(t, voc, strings.Replace(key, "http://schema.org/", schemaOrg, 1), types)
			checkNode(t, voc, value)
		}
	}
}

func checkProperty(t *testing.T, voc vocabulary, key string, types []any) {
	t.Helper()
	if term, ok := strings.CutPrefix(key, "http://www.w3.org/ns/oa#"); ok {
		if !annotationTerms[term] {
			t.Errorf("%s is not a term of Web Annotation", key)
		}
		return
	}
	for _, class := range types {
		if voc.is(strings.Replace(class.(string), "http://schema.org/", schemaOrg, 1), voc.domains[key]) {
			return
		}
	}
	t.Errorf("%s is not a property of %v", key, types)
}
