package cast

import (
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// besideName returns the person whose name the description headed by the token head stands behind, or right behind whose name the
// relative pronoun stands; 0 if there is none:
//
//	Ann Roe, a nurse of 30 years, said; according to a nurse named Ann Roe; accused Sen. Ann Roe (D-Ill.), who said
func besideName(s english.Sentence, ms []namedMention, source english.Range, head, relative int) story.EntityID {
	if from, to := firstIn(s, source), head+1; from > 1 && to < len(s.Tokens) && s.Tokens[from-1].Tag == "," && s.Tokens[to].Tag == "," && s.Tokens[from].Tag == "DT" {
		if id := bearerAt(ms, s.Tokens[from-2].Range); id != 0 {
			return id
		}
	}
	if next := head + 2; next < len(s.Tokens) && (s.Tokens[head+1].Lemma == "name" || s.Tokens[head+1].Lemma == "call") && s.Tokens[head+1].Tag == "VBN" {
		if id := bearerAt(ms, s.Tokens[next].Range); id != 0 {
			return id
		}
	}
	if t := &s.Tokens[head]; t.Rel == "appos" && t.Head >= 0 && t.Head < head {
		if id := bearerAt(ms, s.Tokens[t.Head].Range); id != 0 {
			return id
		}
	}
	if relative == head || strings.ToLower(s.Tokens[relative].Lemma) != "who" {
		return 0
	}
	i := relative - 1
	for i > 0 && s.Tokens[i].Tag == "," {
		i--
	}
	if s.Tokens[i].Tag == "-RRB-" {
		for i > 0 && s.Tokens[i].Tag != "-LRB-" {
			i--
		}
		i--
	}
	if i < 0 {
		return 0
	}
	return bearerAt(ms, s.Tokens[i].Range)
}

// bearerAt returns the person whose name holds s, 0 if there is none.
func bearerAt(ms []namedMention, s english.Range) story.EntityID {
	for _, m := range overlapping(ms, s) {
		if m.person && m.Kind == story.NameMention && m.Span.Contains(s) {
			return m.id
		}
	}
	return 0
}

// officer returns the noun for a person with which source ends, where the tree takes the name before it for its head, as in headlines;
// otherwise head:
//
//	‘Never again’: Ostby mayor attacks the ministry
func officer(s english.Sentence, source english.Range, head int) int {
	last := firstIn(s, source)
	for last+1 < len(s.Tokens) && s.Tokens[last+1].Range.End <= source.End {
		last++
		if tag := s.Tokens[last].Tag; !strings.HasPrefix(tag, "NN") && tag != "JJ" && tag != "POS" && tag != "HYPH" {
			return head
		}
	}
	if last <= head || s.Tokens[last].Tag != "NN" || !strings.HasPrefix(s.Tokens[head].Tag, "NNP") {
		return head
	}
	if _, person := english.PersonNoun(strings.ToLower(s.Tokens[last].Lemma)); !person {
		return head
	}
	return last
}

// bearer returns the person with whose name, right behind a title, source ends, 0 if there is none:
//
//	Office of Parks and Rivers Director Ann Roe
func bearer(s english.Sentence, ms []namedMention, source english.Range) story.EntityID {
	for _, m := range ms {
		if !m.person || m.Kind != story.NameMention || m.Span.End != source.End || m.Span.Start <= source.Start {
			continue
		}
		i := firstIn(s, m.Span)
		if i == 0 || s.Tokens[i-1].Tag != "NNP" || s.Tokens[i-1].Range.Start < source.Start {
			return 0
		}
		if _, person := english.PersonNoun(strings.ToLower(s.Tokens[i-1].Lemma)); !person {
			return 0
		}
		for k := firstIn(s, source); k < i; k++ {
			switch t := &s.Tokens[k]; {
			case t.Tag == "POS", t.Tag == "DT", t.Tag == "IN" && (t.Lemma != "of" || k == 0 || s.Tokens[k-1].Tag != "NNP"), bearerAt(ms, t.Range) != 0:
				return 0 // a spokesman for Senator Ann Roe
			}
		}
		return m.id
	}
	return 0
}
