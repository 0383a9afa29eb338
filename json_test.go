package lede_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"github.com/ebc17271/lede"
)

// TestOffsetsInJSON holds that slices of the text by the offsets of each unit are the words that they are in bytes, and that
// an article comes back as it was.
func TestOffsetsInJSON(t *testing.T) {
	files, err := filepath.Glob("testdata/articles/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no articles", err)
	}
	for _, name := range files[:10] {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		a, err := lede.Parse("𝕏 é " + string(text))
		if err != nil {
			t.Fatal(err)
		}
		for _, unit := range []lede.OffsetUnit{"", lede.ByteOffsets, lede.UTF16Offsets, lede.RuneOffsets} {
			var b bytes.Buffer
			if err := (lede.Encoder{Offsets: unit}).Encode(&b, a); err != nil {
				t.Fatal(err)
			}
			checkSlices(t, a, b.Bytes(), unit)
			back, err := lede.Decode(json.NewDecoder(&b))
			if d := cmp.Diff(a, back); err != nil || d != "" {
				t.Fatalf("%s, %q: %v\n%s", name, unit, err, d)
			}
		}
	}
}

// checkSlices cuts every quote out of the text as another language would.
func checkSlices(t *testing.T, a *lede.Article, data []byte, unit lede.OffsetUnit) {
	t.Helper()
	var v struct {
		Version string
		Text    string
		Quotes  []struct{ Parts []lede.Span }
	}
	if err := json.Unmarshal(data, &v); err != nil || v.Version != lede.FormatVersion {
		t.Fatal(err, v.Version)
	}
	runes, units := []rune(v.Text), utf16.Encode([]rune(v.Text))
	for i, q := range v.Quotes {
		for j, s := range q.Parts {
			want, got := a.Slice(a.Quotes[i].Parts[j]), ""
			switch unit {
			case lede.UTF16Offsets:
				got = string(utf16.Decode(units[s.Start:s.End]))
			case lede.RuneOffsets:
				got = string(runes[s.Start:s.End])
			default:
				got = v.Text[s.Start:s.End]
			}
			if got != want {
				t.Errorf("%q is cut as %q", want, got)
			}
		}
	}
}

// TestEachSpan holds that no span of the model is forgotten when offsets are counted in other units.
func TestEachSpan(t *testing.T) {
	a := &lede.Article{Text: strings.Repeat("é", 50)}
	n := 0
	spans(reflect.ValueOf(a).Elem(), func(s reflect.Value) {
		n++
		s.Set(reflect.ValueOf(lede.Span{Start: 2, End: 4}))
	})
	var b bytes.Buffer
	if err := (lede.Encoder{Offsets: lede.RuneOffsets}).Encode(&b, a); err != nil {
		t.Fatal(err)
	}
	if got := strings.Count(b.String(), `{"start":1,"end":2}`); got != n || n < 20 {
		t.Errorf("%d of %d spans were counted anew", got, n)
	}
}

// spans calls f on every span below v, and gives every list an element.
func spans(v reflect.Value, f func(reflect.Value)) {
	switch {
	case v.Type() == reflect.TypeFor[lede.Span]():
		f(v)
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			spans(v.Field(i), f)
		}
	case v.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		spans(v.Index(0), f)
	case v.Kind() == reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		spans(v.Elem(), f)
	}
}

func ExampleEncoder() {
	a := &lede.Article{Text: "“Ja”", Warnings: []lede.Warning{{Span: lede.Span{Start: 3, End: 5}, Text: "German"}}}
	_ = lede.Encoder{Offsets: lede.UTF16Offsets}.Encode(os.Stdout, a)
	// Output: {"text":"“Ja”","warnings":[{"span":{"start":1,"end":3},"text":"German"}],"offsets":"utf16"}
}

func ExampleEncoder_Encode() {
	_ = lede.Encoder{}.Encode(os.Stdout, &lede.Article{Text: "Ja"})
	// Output: {"text":"Ja"}
}

func ExampleOffsetUnit() {
	err := lede.Encoder{Offsets: "words"}.Encode(os.Stdout, &lede.Article{})
	fmt.Println(err)
	// Output: lede: unknown unit of offsets "words"
}

// Offsets of any unit are bytes again.
func ExampleDecode() {
	d := json.NewDecoder(strings.NewReader(`{"text":"“Ja”","warnings":[{"span":{"start":1,"end":3},"text":"German"}],"offsets":"utf16"}`))
	a, err := lede.Decode(d)
	fmt.Println(a.Slice(a.Warnings[0].Span), err)
	// Output: Ja <nil>
}
