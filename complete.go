package lede

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/page"
	"github.com/ebc17271/lede/internal/poll"
	"github.com/ebc17271/lede/internal/story"
)

// complete fills in what follows from the rest of the article: ids of quotes and events that have none, Span and Text of
// a quote that has its parts alone, when it was said, how it is printed and whose it is. It leaves off when ctx is done.
func (a *Article) complete(ctx context.Context) {
	story.Number(len(a.Quotes), func(i int) *QuoteID { return &a.Quotes[i].ID })
	story.Number(len(a.Events), func(i int) *EventID { return &a.Events[i].ID })
	p := &poll.Poller{Ctx: ctx}
	sentences := a.sentences()
	for i := range a.Quotes {
		if p.Done() {
			return
		}
		q := &a.Quotes[i]
		if n := len(q.Parts); n > 0 && q.Span.IsZero() {
			q.Span = Span{q.Parts[0].Start, q.Parts[n-1].End}
		}
		if q.Text == "" {
			q.Text = strings.Join(each(q.Parts, a.Slice), " ")
		}
		if q.When == (When{}) {
			q.When = a.saidWhen(q, sentences)
		}
	}
	a.voices(p)
}

// voices sets the Voice of every quote, and Said, which follow from the rest of the article.
func (a *Article) voices(p *poll.Poller) {
	names := a.voiceNames()
	reading := page.ReadingOf(p, a.Text)
	read := Article{Text: reading.Text} // byte for byte in the places of a's
	words := func(s Span) string {
		if reading.Same() {
			return a.Slice(s)
		}
		return english.Shown(read.Slice(s))
	}
	unnamed := make(map[string]string) // the key of a source to the words that first stood for it
	for i := range a.Quotes {
		if p.Done() {
			return
		}
		q := &a.Quotes[i]
		q.Said = a.said(q, words)
		q.Voice = names[q.Speaker]
		if q.Voice != "" {
			continue
		}
		source := a.Name(q.Speaker) // the description of somebody without a name
		if source == "" {
			source = sourceName(words(q.Source))
		}
		key := sourceKey(source)
		if first, ok := unnamed[key]; ok {
			source = first
		} else {
			unnamed[key] = source
		}
		q.Voice = source
	}
}

// voiceNames returns the names of all entities that have one by their ids. Of two with one name the second has a number behind it.
func (a *Article) voiceNames() map[EntityID]string {
	names := make(map[EntityID]string, len(a.People)+len(a.Organizations)+len(a.Places))
	seen := make(map[string]int)
	add := func(id EntityID, name string) {
		if seen[name]++; seen[name] > 1 {
			name += " (" + strconv.Itoa(seen[name]) + ")"
		}
		names[id] = name
	}
	for i := range a.People {
		if p := &a.People[i]; !p.Unnamed {
			add(p.ID, p.Name)
		}
	}
	for _, list := range [][]Entity{a.Organizations, a.Places} {
		for i := range list {
			add(list[i].ID, list[i].Name)
		}
	}
	return names
}

// shownWords returns words as they are read.
func shownWords(s string) string {
	if r := page.ReadingOf(new(poll.Poller), s); !r.Same() {
		return english.Shown(r.Text)
	}
	return s
}

// sourceName returns the words that stand for a speaker in one line, "" if they name nobody.
func sourceName(source string) string {
	words := strings.Fields(source)
	if isBare(words) {
		return ""
	}
	return strings.Join(words, " ")
}

// sourceKey is the same for “A senior official” and “the senior official”.
func sourceKey(source string) string {
	key := strings.ToLower(source)
	for _, article := range []string{"a ", "an ", "the "} {
		key = strings.TrimPrefix(key, article)
	}
	return key
}

// isBare reports whether words name nobody by themselves: “who”, “it”, “their statement”.
func isBare(words []string) bool {
	switch len(words) {
	case 0:
		return true
	case 1:
		return slices.Contains(bareWords, strings.ToLower(words[0]))
	}
	first, rest := strings.ToLower(words[0]), strings.ToLower(strings.Join(words[1:], " "))
	return first == "no" && rest == "one" || slices.Contains(determiners, first) && slices.Contains(vehicles, rest)
}

var (
	// bareWords stand for somebody whom other words name, or for anybody.
	bareWords = []string{
		"he", "she", "it", "they", "we", "i", "you", "him", "her", "them", "us", "me", "who", "whom", "whose", "which", "that",
		"this", "these", "those", "his", "hers", "its", "their", "theirs", "our", "ours", "my", "mine", "your", "yours", "himself",
		"herself", "itself", "themselves", "ourselves", "myself", "’s", "'s", "one", "some", "others", "another", "many", "most", "few",
		"several", "both", "half", "all", "none", "nobody", "anybody", "anyone", "everybody", "everyone", "somebody", "someone",
		"statement", "statements",
	}
	determiners = []string{"a", "an", "the", "this", "that", "his", "her", "its", "their", "our", "my", "one", "another"}
	// vehicles carry words without telling whose they are.
	vehicles = []string{
		"statement", "statements", "tweet", "tweets", "post", "posts", "message", "letter", "email", "e-mail", "memo", "note", "release",
		"press release", "news release", "speech", "remarks", "comment", "comments", "interview",
	}
)

// said returns the words of q as one would print them: in one line, with an ellipsis where the text says something else between.
func (a *Article) said(q *Quote, words func(Span) string) string {
	var b strings.Builder
	for i, s := range q.Parts {
		text := words(s)
		b.Grow(len(text) + len(" … "))
		if i > 0 {
			b.WriteString(a.between(q.Parts[i-1], s))
		}
		first := true
		for word := range strings.FieldsSeq(text) {
			if !first {
				b.WriteByte(' ')
			}
			first = false
			b.WriteString(word)
		}
	}
	return b.String()
}

// between returns what stands for the text between two parts of a quote: a blank where that is quotation marks and white space alone.
func (a *Article) between(before, after Span) string {
	if strings.ContainsFunc(a.Slice(Span{before.End, after.Start}), func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return " … "
	}
	return " "
}
