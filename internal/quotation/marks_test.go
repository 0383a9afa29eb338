package quotation_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/quotation"
)

// lines makes every line that is not empty a paragraph.
func lines(text string) []english.Range {
	var ps []english.Range
	at := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		if s := strings.TrimSpace(line); s != "" {
			ps = append(ps, english.Range{Start: at, End: at + len(strings.TrimRight(line, "\n"))})
		}
		at += len(line)
	}
	return ps
}

func TestMarks(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
		lone int
	}{
		{`“We won,” he said.`, []string{"We won,"}, 0},
		{`"We won," he said. "Nobody lost."`, []string{"We won,", "Nobody lost."}, 0},
		{`He called it “the toughest of tests" so far.`, []string{"the toughest of tests"}, 0},
		{`The ''lied'' and the “told” and the "said".`, []string{"lied", "told", "said"}, 0},
		{"It is ``not over'' yet.", []string{"not over"}, 0},
		{`«Nous verrons», he said.`, []string{"Nous verrons"}, 0},
		{`'Can we go?' the workers' leader asked.`, []string{"Can we go?"}, 0},
		{`‘The workers’ rights are gone,’ she said.`, []string{"The workers’ rights are gone,"}, 0},
		{`“He told me ‘go home’ and I went,” she said.`, []string{"He told me ‘go home’ and I went,", "go home"}, 0},
		{`‘They said “no” twice,’ she said.`, []string{`They said “no” twice,`, "no"}, 0},
		{`Back in the '90s rock 'n' roll was the workers' music.`, nil, 0},
		{`The 6'2" forward wore a 12" boot.`, nil, 0},
		{`It is the players’ and the fans’ day.`, nil, 0},
		{`“We will go, he said. “We will not come back.”`, []string{"We will go, he said.", "We will not come back."}, 1},
		{`He said “we will go. They left.`, []string{"we will go. They left."}, 1},
		{`They will go,” he said. “We stay.”`, []string{"We stay."}, 1},
		{"“We began in May.\n“We ended in June,” he said.", []string{"We began in May.", "We ended in June,"}, 0},
		{"“We began in May.\nThey ended in June, he said.", []string{"We began in May."}, 1},
		{`He said he'd "never" go, and wouldn't.`, []string{"never"}, 0},
		{"They left.“\n“We stay,” he said.", []string{"We stay,"}, 1},
		{"They left. \"\n\"We stay,\" he said.", []string{"We stay,"}, 0},
		{``, nil, 0},
	} {
		stretches, lone := quotation.Marks(c.text, lines(c.text))
		var got []string
		for _, s := range stretches {
			in := s.Inner()
			got = append(got, c.text[in.Start:in.End])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\n got  %q\n want %q", c.text, got, c.want)
		}
		if len(lone) != c.lone {
			t.Errorf("%s\n %d marks without partner, want %d", c.text, len(lone), c.lone)
		}
	}
}

// Marks of one paragraph never reach into another, but a quote of several
// paragraphs goes on.
func TestMarksOverParagraphs(t *testing.T) {
	text := "“One.\n“Two.\n“Three,” he said.\n“Four,” said she."
	stretches, lone := quotation.Marks(text, lines(text))
	var runs, continues []bool
	for _, s := range stretches {
		runs, continues = append(runs, s.Runs), append(continues, s.Continues)
	}
	if want := []bool{true, true, false, false}; !slices.Equal(runs, want) {
		t.Errorf("runs %v, want %v", runs, want)
	}
	if want := []bool{false, true, true, false}; !slices.Equal(continues, want) {
		t.Errorf("continues %v, want %v", continues, want)
	}
	if len(lone) != 0 {
		t.Errorf("lone marks %v", lone)
	}
}
