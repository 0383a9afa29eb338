package cast

import (
	"cmp"
	"context"
	"slices"
	"sort"
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// ExtractSpeakers finds for the words of each source the person, organization or
// place that they name.
func ExtractSpeakers(ctx context.Context, d *story.Doc) error {
	ms := allMentions(d.Article)
	same := make(map[story.EntityID]story.EntityID) // unnamed people by whom an apposition names
	for i := range d.Article.Quotes {
		if err := ctx.Err(); err != nil {
			return err
		}
		q := &d.Article.Quotes[i]
		if q.Speaker != 0 || q.Source.IsZero() {
			continue
		}
		q.Source = withName(d.Article.Text, ms, q.Source)
		var described story.EntityID
		if q.Speaker, described = speaker(d, ms, q.Source); described != 0 {
			same[described] = q.Speaker
		}
		if q.Speaker == 0 {
			q.Speaker = nameBeside(d.Article, ms, q.Source)
		}
		if q.Speaker == 0 {
			q.Speaker = authorOf(d, ms, q.Source)
		}
		if q.Speaker == 0 && i > 0 {
			q.Speaker = documentAgain(d, &d.Article.Quotes[i-1], q)
		}
		if q.Speaker == 0 {
			q.Source = plainSource(d, q.Source)
		}
	}
	readHandles(d.Article, ms)
	introduce(d.Article, same)
	readSelves(d, ctx)
	return nil
}

// plainSource returns the noun phrase that a relative pronoun stands for, where source is one; that tells more to who reads the
// quote alone: of “several farmers who said they were told nothing” it is the several farmers.
func plainSource(d *story.Doc, source english.Range) english.Range {
	s, ok := sentenceAt(d, source.Start)
	if !ok {
		return source
	}
	head := headIn(s, source)
	if head < 0 {
		return source
	}
	a := antecedent(s, head)
	if a < 0 || a > head || !strings.HasPrefix(s.Tokens[a].Tag, "NN") {
		return source
	}
	lemma := strings.ToLower(s.Tokens[a].Lemma)
	if _, person := english.PersonNoun(lemma); !person && !bodyNoun(lemma) && !speaksFor(lemma) && s.Tokens[a].Tag != "NNS" {
		return source
	}
	from := a
	for from > 0 && (s.Tokens[from-1].Head == a || s.Tokens[from-1].Head > from-1 && s.Tokens[from-1].Head <= a) && inPhrase(s.Tokens[from-1].Tag) {
		from--
	}
	return english.Range{Start: s.Tokens[from].Start, End: s.Tokens[a].End}
}

// inPhrase reports whether a word with the tag may stand before the noun of a plain phrase.
func inPhrase(tag string) bool {
	switch tag {
	case "DT", "CD", "POS", "HYPH", "PRP$":
		return true
	}
	return strings.HasPrefix(tag, "NN") || strings.HasPrefix(tag, "JJ")
}

// introduce makes each unnamed person the named one whom same tells, and lets their
// quotes be that one's.
//
//	“We waited,” said the village doctor, Jane Roe. She had no choice, the doctor added.
func introduce(a *story.Article, same map[story.EntityID]story.EntityID) {
	at := make(map[story.EntityID]int)
	for i, p := range a.People {
		at[p.ID] = i
		if !p.Unnamed {
			delete(same, p.ID)
		}
	}
	changed := make(map[int]bool)
	for _, p := range a.People {
		if i, ok := at[same[p.ID]]; ok {
			a.People[i].Mentions = append(a.People[i].Mentions, p.Mentions...)
			story.MergePersons(&a.People[i], &p)
			changed[i] = true
		}
	}
	for i := range changed {
		a.People[i].Mentions = story.MergeMentions(a.People[i].Mentions, nil)
	}
	gone := func(id story.EntityID) bool { _, ok := at[same[id]]; return ok }
	for i := range a.Quotes {
		if q := &a.Quotes[i]; gone(q.Speaker) {
			q.Speaker = same[q.Speaker]
		}
	}
	a.People = slices.DeleteFunc(a.People, func(p story.Person) bool { return gone(p.ID) })
}

// A namedMention is a mention with the entity it names.
type namedMention struct {
	story.Mention
	id     story.EntityID
	person bool
}

// allMentions returns the mentions of people, organizations and places in the
// order of their start, the longer first.
func allMentions(a *story.Article) []namedMention {
	var ms []namedMention
	for _, p := range a.People {
		for _, m := range p.Mentions {
			ms = append(ms, namedMention{m, p.ID, true})
		}
	}
	for _, list := range [][]story.Entity{a.Organizations, a.Places} {
		for _, e := range list {
			for _, m := range e.Mentions {
				ms = append(ms, namedMention{m, e.ID, false})
			}
		}
	}
	slices.SortStableFunc(ms, func(a, b namedMention) int {
		if a.Span.Start != b.Span.Start {
			return a.Span.Start - b.Span.Start
		}
		return b.Span.End - a.Span.End
	})
	return ms
}

// speaker returns the entity that source names, and the unnamed person that the same words describe, if
// there is one. What counts is the head of the
// phrase and what is one with it: “Putin’s spokesman” is not Putin, “Spokeswoman
// Jane Roe” is Jane Roe, and so is “Jane Roe, a colleague of Richard Roe”.
func speaker(d *story.Doc, ms []namedMention, source english.Range) (who, described story.EntityID) {
	s, ok := sentenceAt(d, source.Start)
	if !ok {
		return 0, 0
	}
	head := headIn(s, source)
	if head < 0 {
		return 0, 0
	}
	head = officer(s, source, head)
	relative := head
	if a := antecedent(s, head); a >= 0 {
		head = a
		source = s.Tokens[a].Range
	}
	who, described = named(s, overlapping(ms, source), source, head)
	if who == 0 || who == described || d.Article.Person(who) != nil && d.Article.Person(who).Unnamed {
		if id := besideName(s, ms, source, head, relative); id != 0 && id != who {
			return id, cmp.Or(described, who)
		}
	}
	return who, described
}

// named returns the entity of the mention that says who source is: the one that
// holds its head; or, as titles come before names, the name with which the plain
// phrase ends; or one that hangs on the head as an apposition. When a name says who
// somebody is that the head describes, the described is returned too.
func named(s english.Sentence, ms []namedMention, source english.Range, head int) (who, described story.EntityID) {
	last := plainEnd(s, source, head)
	if id := bearer(s, ms, source); id != 0 {
		return id, 0
	}
	var whole, final, other story.EntityID
	for _, m := range ms {
		switch i := firstIn(s, m.Span); {
		case m.Kind == story.NameMention && last >= 0 && m.Span.Contains(s.Tokens[last].Range):
			final = m.id
		case m.Span.Contains(s.Tokens[head].Range):
			if whole == 0 {
				whole = m.id
			}
			if m.Kind == story.NominalMention {
				described = m.id
			}
		case m.Kind == story.NameMention && other == 0 && i < len(s.Tokens) && (i > head || speaksFor(s.Tokens[head].Lemma)) && (sameThing(s.Tokens, i, head) || besides(s.Tokens, head, i) || wrote(s.Tokens, i, head)):
			other = m.id
		}
	}
	if described == whole {
		whole = 0
	}
	if who = cmp.Or(final, whole, other); who == 0 || who == described {
		return cmp.Or(who, described), 0
	}
	return who, described
}

// wrote reports whether the name that begins at token i tells whose report, tweet or letter the head is:
//
//	a tweet from Jane Roe; Jane Roe’s letter; the report by the Transport Institute
func wrote(ts []english.Token, i, head int) bool {
	if !speaksFor(ts[head].Lemma) {
		return false
	}
	for n := 0; n < 4 && ts[i].Head >= 0 && ts[i].Head != head && (ts[i].Rel == "compound" || ts[i].Rel == "amod" || strings.HasPrefix(ts[i].Rel, "flat")); n++ {
		i = ts[i].Head
	}
	switch {
	case ts[i].Head != head:
		return false
	case ts[i].Rel == "nmod:poss":
		return true
	case ts[i].Rel == "nmod":
		for k := head + 1; k < i; k++ {
			if low := ts[k].Lemma; ts[k].Head == i && (low == "by" || low == "from") {
				return true
			}
		}
	}
	return false
}

// besides reports whether a name that begins at token i stands right behind the phrase
// of the head, after one comma, where the tree may have missed that it is an apposition:
//
//	the village doctor, the Rev. Jane Roe
func besides(ts []english.Token, head, i int) bool {
	commas := 0
	for k := head + 1; k < i && k < head+8; k++ {
		switch tag := ts[k].Tag; {
		case tag == ",":
			commas++
		case commas == 1 && (tag == "DT" || strings.HasPrefix(tag, "NN")):
		default:
			return false
		}
	}
	return commas == 1 && i < head+8
}

// speaksFor reports whether a thing speaks with the voice of whoever it is named after:
// a Gallup poll, a Pentagon statement.
func speaksFor(noun string) bool {
	switch noun {
	case "poll", "survey", "report", "statement", "study", "article", "editorial", "tweet", "analysis", "account", "letter", "post", "memo", "email", "message",
		"lawsuit", "suit", "complaint", "document", "filing", "paper", "story", "book", "op-ed", "release", "brief", "petition", "order", "ruling",
		"opinion", "judgment", "judgement", "plan", "proposal", "advertisement", "ad", "video", "blog", "column", "essay", "affidavit", "indictment":
		return true
	}
	return false
}

// plainEnd returns the last token of the plain noun phrase with which source begins,
// before any comma, bracket, preposition or clause, -1 if the head is not in it:
//
//	former House speaker Jane Roe | of Ohio, who …
func plainEnd(s english.Sentence, source english.Range, head int) int {
	from := firstIn(s, source)
	end := from
	for end < len(s.Tokens) && s.Tokens[end].Range.Start < source.End {
		switch s.Tokens[end].Tag {
		case ",", "-LRB-", "IN", "WP", "WDT", "WRB", ":", "VBG", "VBD", "VBZ", "VBP", "CC", "TO", "-RRB-":
			if end > head {
				return end - 1
			}
			if s.Tokens[end].Tag == "," || s.Tokens[end].Tag == "IN" {
				return -1
			}
		}
		end++
	}
	return end - 1
}

// overlapping returns the mentions that share a byte with s, names as long as
// a sentence apart.
func overlapping(ms []namedMention, s english.Range) []namedMention {
	const longest = 400
	lo := sort.Search(len(ms), func(i int) bool { return ms[i].Span.Start >= s.Start-longest })
	var out []namedMention
	for ; lo < len(ms) && ms[lo].Span.Start < s.End; lo++ {
		if ms[lo].Span.Overlaps(s) {
			out = append(out, ms[lo])
		}
	}
	return out
}

// sentenceAt returns the sentence that holds offset i.
func sentenceAt(d *story.Doc, i int) (english.Sentence, bool) {
	k, ok := sentenceNumber(d, i)
	if !ok {
		return english.Sentence{}, false
	}
	return d.Sentence(k), true
}

// sentenceNumber returns the number of the sentence that holds offset i.
func sentenceNumber(d *story.Doc, i int) (int, bool) {
	k := sort.Search(d.English.Count(), func(k int) bool { return d.English.Span(k).End > i })
	return k, k < d.English.Count() && d.English.Span(k).Start <= i
}

// firstIn returns the index of the first token of s that ends after the start of span.
func firstIn(s english.Sentence, span english.Range) int {
	return sort.Search(len(s.Tokens), func(i int) bool { return s.Tokens[i].Range.End > span.Start })
}

// headIn returns the first token of s within span whose head lies outside of it
// and which is no mark, -1 if there is none.
func headIn(s english.Sentence, span english.Range) int {
	for i := firstIn(s, span); i < len(s.Tokens) && s.Tokens[i].Range.Start < span.End; i++ {
		t := s.Tokens[i]
		if !span.Contains(t.Range) || t.Rel == "punct" || t.Rel == "case" {
			continue
		}
		if t.Head < 0 || !span.Contains(s.Tokens[t.Head].Range) {
			return i
		}
	}
	return -1
}

// antecedent returns the noun that the relative pronoun at i stands for, -1 if
// it is none:
//
//	Jane Roe, who says the bill is dead
func antecedent(s english.Sentence, i int) int {
	if tag := s.Tokens[i].Tag; tag != "WP" && tag != "WDT" {
		return -1
	}
	for x, n := i, 0; n < 4 && s.Tokens[x].Head >= 0; x, n = s.Tokens[x].Head, n+1 {
		if s.Tokens[x].Rel == "acl:relcl" {
			return s.Tokens[x].Head
		}
	}
	// Where the tree does not say: the nearest noun before it.
	for k := i - 1; k >= max(0, i-5); k-- {
		if strings.HasPrefix(s.Tokens[k].Tag, "NN") {
			return k
		}
	}
	return -1
}

// sameThing reports whether token i names the same as the token at head: it is
// that, or hangs on it as part of a name, a title or an apposition.
func sameThing(ts []english.Token, i, head int) bool {
	for range 6 {
		if i == head {
			return true
		}
		switch rel := ts[i].Rel; {
		case strings.HasPrefix(rel, "flat"), rel == "appos", rel == "compound", rel == "fixed":
		default:
			return false
		}
		if i = ts[i].Head; i < 0 {
			return false
		}
	}
	return false
}
