package cast

import (
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/page"
	"github.com/ebc17271/lede/internal/story"
)

// creditedNames returns where the credits of pictures and videos name people of the
// story in full, by their numbers: “Image: Ann Roe” of somebody the story speaks of.
// Credits name nobody new.
func (c *cast) creditedNames(d *story.Doc) map[int][]story.Mention {
	found := make(map[int][]story.Mention)
	for _, b := range d.Article.Blocks {
		if b.Kind == page.Credit {
			c.readCredit(d.Article.Text, b.Span, found)
		}
	}
	return found
}

// longestName is the most words a full name has.
const longestName = 4

// readCredit looks for full names among the words of one credit.
func (c *cast) readCredit(text string, block english.Range, found map[int][]story.Mention) {
	words := fieldSpans(text, block)
	for i := 0; i < len(words); i++ {
		for n := min(longestName, len(words)-i); n >= 2; n-- {
			s := english.Range{Start: words[i].Start, End: words[i+n-1].End}
			s.End = s.Start + len(strings.TrimRight(text[s.Start:s.End], ".,;:)|/"))
			p, ok := c.byKey[readPersonName(text[s.Start:s.End]).whole()]
			if ok && c.people[p].name.full() && capital(text[s.Start:s.End]) {
				found[p] = append(found[p], story.Mention{Span: s, Kind: story.NameMention})
				i += n - 1
				break
			}
		}
	}
}

// fieldSpans returns where the words of a stretch of text stand.
func fieldSpans(text string, s english.Range) []english.Range {
	var out []english.Range
	pos := s.Start
	for _, w := range strings.Fields(text[s.Start:s.End]) {
		pos += strings.Index(text[pos:s.End], w)
		out = append(out, english.Range{Start: pos, End: pos + len(w)})
		pos += len(w)
	}
	return out
}
