package cast

import (
	"math"
	"strings"

	"github.com/ebc17271/lede/internal/page"
)

// readParagraphs notes in which paragraph each sentence stands, and which is the first behind the headlines.
func (r *references) readParagraphs() {
	r.block = make([]int32, r.g.Count())
	blocks := r.d.Article.Blocks
	b := 0
	for s := range r.block {
		for at := r.d.English.Span(s).Start; b+1 < len(blocks) && blocks[b].Span.End <= at; {
			b++
		}
		r.block[s] = int32(b)
		if k := blocks[b].Kind; (k == page.Headline || k == page.Subhead) && int(r.start) == s {
			r.start++
		}
	}
}

// paragraph returns the paragraph of token i.
func (r *references) paragraph(i int) int32 { return r.block[r.g.sent[i]] }

// describeSpeaker fills in what the last mention m of the candidate says of who speaks: that is who spoke last, or the subject of the
// sentence before, rather than somebody of whom others speak.
//
//	The mayor said Roe had lied. “It is over,” he added.
func (r *references) describeSpeaker(c *candidate, p *pronoun, x *referent, m reference) {
	q := r.sourceOf[p.head]
	if q == 0 {
		return
	}
	set := func(f feature, on bool) {
		if on {
			c.has[f] = 1
		}
	}
	apart := int(r.g.sent[p.from] - r.g.sent[m.from])
	main := m.rel == "nsubj" && m.verb >= 0 && r.g.head(m.verb) < 0
	sameParagraphs := r.paragraph(p.from) == r.paragraph(m.from)
	spoke := r.spoke == c.who
	near := spoke && (r.paragraph(p.from) == r.paragraph(r.spokeAt) || r.g.sent[p.from]-r.g.sent[r.spokeAt] <= 1)
	said := r.reportOf[m.from] > 0 && r.reportOf[m.from] != r.reportOf[p.from]
	set(sourceSameSentence, apart == 0)
	set(sourceLastSentence, apart == 1)
	c.has[sourceFar] = math.Log2(float64(1 + apart))
	set(sourceLatest, len(r.late) > 0 && r.late[len(r.late)-1] == c.who)
	set(sourceSubject, m.rel == "nsubj")
	set(sourceMain, main && apart == 1)
	set(sourcePronoun, c.has[lastPronoun] > 0)
	c.has[sourceOften] = math.Log2(float64(max(1, x.count))) / 4
	set(sourceMost, len(r.late) > 0 && r.mostOften(c.who))
	set(sourceFirst, c.has[firstInSentence] > 0)
	set(sourceUnnamed, x.person < 0)
	set(sourceParagraph, sameParagraphs)
	set(sourceSpokeLast, spoke)
	set(sourceSpokeNear, near)
	set(sourceReported, said)
	first := r.d.Article.Quotes[q-1].Span.Start
	if behind := first < p.span.Start; !behind {
		return
	}
	set(sourceBehind, sameParagraphs)
	set(behindSpokeLast, spoke)
	set(behindMain, main && apart <= 2)
	set(behindLatest, c.has[sourceLatest] > 0)
	if from := r.g.at(first); from > 0 && from < r.g.Len() && r.paragraph(from-1) != r.paragraph(from) {
		set(paragraphSpokeLast, spoke)
		set(paragraphMain, main && r.g.sent[from]-r.g.sent[m.from] == 1)
		set(paragraphMost, c.has[sourceMost] > 0)
	}
}

// mostOften reports whether nobody of those spoken of last was mentioned more often.
func (r *references) mostOften(who int) bool {
	for _, w := range r.late {
		if r.who[w].count > r.who[who].count {
			return false
		}
	}
	return true
}

// signs reports whether m signs an embedded post: the story need not speak of who wrote it.
//
//	So proud of this town! — Ann Roe (@annroe) June 2, 2019
func (r *references) signs(m reference) bool {
	q := r.sourceOf[m.head]
	if q == 0 {
		return false
	}
	cue := r.d.Article.Slice(r.d.Article.Quotes[q-1].Cue)
	return cue != "" && strings.Trim(cue, "—–-―") == ""
}
