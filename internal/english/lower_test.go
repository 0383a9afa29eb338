package english_test

import (
	"context"
	"strings"
	"testing"

	"github.com/ebc17271/lede/internal/english"
)

func TestLower(t *testing.T) {
	for _, text := range []string{
		"The Mayor of ÅRHUS met Émile Ö. in MAY.",
		"The mayor of İzmir met ANN ROE.",
		"P\u0430ul Roe left.", // an “a” of another alphabet
		"Not \xff UTF-8, SAID he.",
		"-",
	} {
		e, err := english.Analyze(context.Background(), text, []english.Range{{Start: 0, End: len(text)}})
		if err != nil {
			t.Fatal(err)
		}
		for i := range e.Len() {
			if got, want := e.Lower(i), strings.ToLower(e.Word(i)); got != want {
				t.Errorf("%s: %q, want %q", text, got, want)
			}
		}
	}
}
