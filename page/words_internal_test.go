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
	api, err := os.ReadFile("../api.txt")
	if err != nil {
		t.Fatal(err)
	}
	constants := regexp.MustCompile(`const \w+ (?:EventType|BlockKind) = "(\w+)"`).FindAllStringSubmatch(string(api), -1)
	if len(constants) < 55 {
		t.Fatalf("%d types of events and kinds of blocks found", len(constants))
	}
	for _, m := range constants {
		add(m[1])
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
