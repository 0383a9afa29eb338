package cast

import (
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// Documents speak for those who wrote, filed or sent them.

// authorOf returns whose the document is that the words of a source name, where the story has told it before; 0 if it has not:
//
//	Globex said in a statement that it was sorry. … “No data was lost,” the statement said.
//	The bakers filed a lawsuit on Monday. … The lawsuit says the tax is unfair.
func authorOf(d *story.Doc, ms []namedMention, source english.Range) story.EntityID {
	const far, longest = 20, 1000 // sentences, tokens
	n, ok := sentenceNumber(d, source.Start)
	if !ok {
		return 0
	}
	s := d.Sentence(n)
	head := headIn(s, source)
	first := strings.ToLower(d.Article.Slice(s.Tokens[firstIn(s, source)].Range))
	if head < 0 || !speaksFor(s.Tokens[head].Lemma) || first != "the" && first != "this" && first != "that" && first != "a" {
		return 0
	}
	noun, seen := s.Tokens[head].Lemma, 0
	maker := making(noun)
	for k := n; k >= max(0, n-far) && seen < longest; k-- {
		s := d.Sentence(k)
		last := len(s.Tokens) - 1
		if k == n {
			last = head
		}
		for i := last; i >= 0 && seen < longest; i-- {
			seen++
			if t := &s.Tokens[i]; strings.HasPrefix(t.Tag, "NN") && sameDocument(t.Lemma, noun) {
				if id := author(s.Tokens, ms, i); id != 0 {
					return id
				}
			} else if strings.HasPrefix(t.Tag, "VB") && t.Lemma == maker {
				if id := subjectOf(s.Tokens, ms, i); id != 0 {
					return id
				}
			}
		}
	}
	return 0
}

// documentAgain returns for whom the document of the quote before speaks if that of q is “it”, right behind; 0 if it is not:
//
//	“No data was lost,” the statement said. It added that nobody would be fired.
func documentAgain(d *story.Doc, before, q *story.Quote) story.EntityID {
	if before.Speaker == 0 || before.Source.IsZero() || !strings.EqualFold(d.Article.Slice(q.Source), "it") {
		return 0
	}
	n, ok := sentenceNumber(d, q.Source.Start)
	m, found := sentenceNumber(d, before.Source.Start)
	if !ok || !found || n-m > 2 {
		return 0
	}
	s := d.Sentence(m)
	if head := headIn(s, before.Source); head < 0 || !speaksFor(s.Tokens[head].Lemma) {
		return 0
	}
	return before.Speaker
}

// making returns the verb that by itself tells that somebody made a document of the kind, "" if there is none.
func making(noun string) string {
	switch {
	case sameDocument(noun, "lawsuit"):
		return "sue"
	case sameDocument(noun, "tweet"):
		return "tweet"
	}
	return ""
}

// sameDocument reports whether a document may be called by two nouns in turn: “filed a complaint … the lawsuit says”.
func sameDocument(a, b string) bool {
	return a == b || together(documentGroups, a, b)
}

// documentGroups are nouns by which one document may be called in turn.
var documentGroups = []string{
	"article column editorial essay op-ed piece story",
	"brief case complaint document filing lawsuit paper petition suit",
	"decision judgement judgment opinion order ruling",
	"ad advertisement spot video",
	"document email letter memo memorandum message note",
	"analysis paper report research review study survey",
	"message post tweet",
	"release statement",
}

// author returns who the sentence says to have made the document at token i, 0 if it does not say.
func author(ts []english.Token, ms []namedMention, i int) story.EntityID {
	const near = 40
	from, to := max(0, i-near), min(len(ts), i+near)
	for k := from; k < to; k++ {
		if ts[k].Head != i {
			continue
		}
		switch rel := ts[k].Rel; {
		case rel == "nmod:poss", rel == "compound" && !against(ts[i].Lemma):
			if id := entityAt(ms, ts[k].Range); id != 0 {
				return id
			}
		case rel == "nmod" && (caseOf(ts, k) == "by" || caseOf(ts, k) == "from"):
			return entityAt(ms, ts[k].Range)
		case strings.HasPrefix(rel, "acl"): // a letter signed by the mayor
			for x := from; x < to; x++ {
				if ts[x].Head == k && strings.HasPrefix(ts[x].Rel, "obl") && caseOf(ts, x) == "by" {
					return entityAt(ms, ts[x].Range)
				}
			}
		}
	}
	h := ts[i].Head
	if h < 0 || !strings.HasPrefix(ts[h].Tag, "VB") || ts[i].Rel != "obl" && !(ts[i].Rel == "obj" && brings(ts[h].Lemma)) ||
		ts[i].Rel == "obl" && caseOf(ts, i) != "in" {
		return 0
	}
	return subjectOf(ts, ms, h)
}

// subjectOf returns who does what the verb at token h says, 0 if it has no subject that is known.
func subjectOf(ts []english.Token, ms []namedMention, h int) story.EntityID {
	const near = 40
	for n := 0; n < 4; n++ {
		for k := max(0, h-near); k < min(len(ts), h+near); k++ {
			if ts[k].Head == h && ts[k].Rel == "nsubj" {
				if id := entityAt(ms, ts[k].Range); id != 0 || !speaksFor(ts[k].Lemma) {
					return id
				}
				return author(ts, ms, k) // the ministry’s account tweeted
			}
		}
		if rel := ts[h].Rel; rel != "conj" && rel != "xcomp" && rel != "advcl" || ts[h].Head < 0 {
			break
		}
		h = ts[h].Head // Globex apologised and published a statement
	}
	return 0
}

// against reports whether a document may be named after those whom it is against: “the Globex lawsuit”.
func against(noun string) bool {
	switch noun {
	case "lawsuit", "suit", "complaint", "indictment", "story", "article", "book":
		return true
	}
	return false
}

// brings reports whether who does this with a document speaks through it.
func brings(verb string) bool {
	switch verb {
	case "file", "release", "issue", "publish", "write", "send", "post", "sign", "submit", "make", "share", "put", "pen", "circulate", "upload", "bring":
		return true
	}
	return false
}

// caseOf returns the preposition of the phrase headed by token i, "" if there is none.
func caseOf(ts []english.Token, i int) string {
	for k := max(0, i-10); k < i; k++ {
		if ts[k].Head == i && ts[k].Rel == "case" {
			return strings.ToLower(ts[k].Lemma)
		}
	}
	return ""
}

// entityAt returns the entity of the shortest mention that holds s.
func entityAt(ms []namedMention, s english.Range) (id story.EntityID) {
	length := 0
	for _, m := range overlapping(ms, s) {
		if m.Span.Contains(s) && (length == 0 || m.Span.Len() < length) {
			id, length = m.id, m.Span.Len()
		}
	}
	return id
}
