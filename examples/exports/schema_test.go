package exports

import (
	"bytes"
	"testing"

	"github.com/ebc17271/lede"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestSchema holds the JSON of every article, in each unit of offsets, against the schema that users rely on.
func TestSchema(t *testing.T) {
	c := jsonschema.NewCompiler()
	if err := c.AddResource("article.schema.json", readJSON(t, open(t, "../../schema/article.schema.json"))); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("article.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for i, text := range texts(t) {
		unit := []lede.OffsetUnit{"", lede.UTF16Offsets, lede.RuneOffsets}[i%3]
		var b bytes.Buffer
		if err := (lede.Encoder{Offsets: unit}).Encode(&b, parse(t, text)); err != nil {
			t.Fatal(err)
		}
		v, err := jsonschema.UnmarshalJSON(&b)
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(v); err != nil {
			t.Fatalf("%.60q: %v", text, err)
		}
		n++
	}
	t.Log(n, "articles keep to the schema")
}
