package page

import (
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/ebc17271/lede"
)

// Every language says everything, with the same verbs in its formats.
func TestWordings(t *testing.T) {
	for _, lang := range languages {
		w := wordings[lang]
		if w == nil {
			t.Errorf("no wording in %s", lang)
			continue
		}
		for _, p := range Parts() {
			if w.Titles[p] == "" {
				t.Errorf("%s: no title for %s", lang, p)
			}
		}
		v, en := reflect.ValueOf(*w), reflect.ValueOf(english)
		for i := range v.NumField() {
			if v.Field(i).Kind() != reflect.String {
				continue
			}
			s, like := v.Field(i).String(), en.Field(i).String()
			if s == "" || strings.Count(s, "%") != strings.Count(like, "%") || strings.Contains(s, "%d") != strings.Contains(like, "%d") {
				t.Errorf("%s: %s is %q, in English %q", lang, v.Type().Field(i).Name, s, like)
			}
		}
	}
}

// Every word of the model that a page shows has one in each language but the model's own.
func TestNames(t *testing.T) {
	var words []string
	add := func(names ...string) { words = append(words, names...) }
	source, err := os.ReadFile("../eventtype.go")
	if err != nil {
		t.Fatal(err)
	}
	types := regexp.MustCompile(`EventType += "(\w+)"`).FindAllStringSubmatch(string(source), -1)
	if len(types) < 40 {
		t.Fatalf("%d types of events found", len(types))
	}
	for _, m := range types {
		add(m[1])
	}
	for _, k := range []lede.BlockKind{lede.HeadlineBlock, lede.SubheadBlock, lede.BylineBlock, lede.DatelineBlock, lede.TimestampBlock, lede.ParagraphBlock,
		lede.CaptionBlock, lede.CreditBlock, lede.MediaBlock, lede.PromoBlock, lede.BoilerplateBlock} {
		add(string(k))
	}
	add(string(lede.DirectQuote), string(lede.IndirectQuote), string(lede.MixedQuote), string(lede.WritingMode), string(lede.ThoughtMode),
		string(lede.Possible), string(lede.Denied), string(lede.She), string(lede.He), string(lede.They),
		string(lede.AgentRole), string(lede.PatientRole), string(lede.RecipientRole), string(lede.ThemeRole))
	for _, word := range words {
		for lang, w := range map[string]wording{"de": german, "fr": french} {
			if w.Names[word] == "" {
				t.Errorf("%s: no word for %s", lang, word)
			}
		}
	}
}
