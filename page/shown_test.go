package page_test

import (
	"testing"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/page"
)

// Only events that are marked are shown.
func TestShown(t *testing.T) {
	a := &lede.Article{Events: []lede.Event{{Type: "consult", Highlight: true}, {Type: "trial", Confidence: 0.3}, {Type: "law", Highlight: true, Confidence: 0.9}}}
	shown, others := page.Shown(a)
	if len(shown) != 2 || others != 1 || shown[1].Type != "law" {
		t.Errorf("%v shown, %d others", shown, others)
	}
	if !page.Unsure(&shown[0]) || page.Unsure(&shown[1]) {
		t.Error("what is not sure is told as sure, or what is as unsure")
	}
}
