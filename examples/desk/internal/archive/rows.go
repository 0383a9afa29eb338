package archive

import (
	"cmp"
	"sort"
	"strings"
	"time"

	"github.com/ebc17271/lede"
)

// The rows of an article's people, quotes and events.

func (k *keeper) entities(article int64, a *lede.Article) error {
	for _, p := range a.People {
		if _, err := k.entity.ExecContext(k.ctx, article, int(p.ID), "person", p.Name, p.Unnamed, strings.Join(p.Roles, "\n"), string(p.Pronouns)); err != nil {
			return err
		}
	}
	things := func(kind string, list []lede.Entity) error {
		for _, e := range list {
			if _, err := k.entity.ExecContext(k.ctx, article, int(e.ID), kind, e.Name, false, strings.Join(e.Roles, "\n"), ""); err != nil {
				return err
			}
		}
		return nil
	}
	if err := things("organization", a.Organizations); err != nil {
		return err
	}
	return things("place", a.Places)
}

// voiceOf says what kind of speaker a quote has, and with which pronouns the article speaks of it.
func voiceOf(a *lede.Article, id lede.EntityID) (voice, pronouns string) {
	if p := a.Person(id); p != nil {
		if p.Unnamed {
			return "unnamed", string(p.Pronouns)
		}
		return "person", string(p.Pronouns)
	}
	if id != 0 {
		return "organization", ""
	}
	return "", ""
}

func (k *keeper) quotes(article, outlet int64, published string, a *lede.Article) error {
	told := make(map[lede.QuoteID]lede.TimelineEntry)
	for _, e := range a.Timeline() {
		if e.Quote != nil {
			told[e.Quote.ID] = e
		}
	}
	for _, q := range a.Quotes {
		voice, pronouns := voiceOf(a, q.Speaker)
		day, label := published, ""
		if e, ok := told[q.ID]; ok && dayOn(e.From) != "" {
			day, label = dayOn(e.From), longer(e.When, e.From, e.To)
		}
		said := cmp.Or(q.Said, q.Text)
		res, err := k.quote.ExecContext(k.ctx, article, int(q.ID), int(q.Speaker), outlet, voice, pronouns, string(q.Kind), said,
			len(strings.Fields(q.Text)), day, label, q.Confidence)
		if err != nil {
			return err
		}
		id, err := res.LastInsertId()
		if err != nil {
			return err
		}
		if _, err := k.quoteWords.ExecContext(k.ctx, id, said); err != nil {
			return err
		}
	}
	return nil
}

// longer returns how a time is told if it is longer than the day under which it is kept, else "".
func longer(w lede.When, from, to time.Time) string {
	if to.Sub(from) <= 24*time.Hour {
		return ""
	}
	return w.String()
}

func (k *keeper) events(article int64, published string, a *lede.Article) error {
	main := a.MainEvent()
	sentences := sentencesOf(a)
	for e := range a.Highlights() {
		isMain := main != nil && main.ID == e.ID
		day, label := dayOf(e.When), ""
		if day == "" {
			day, label = published, "reported"
		} else if from, to, ok := e.When.Range(); ok {
			label = longer(e.When, from, to)
		}
		sentence := strings.Join(strings.Fields(a.Slice(sentences.around(e.Trigger, e.Span))), " ")
		res, err := k.event.ExecContext(k.ctx, article, int(e.ID), string(e.Type), string(e.Factuality), sentence, day, label, isMain)
		if err != nil {
			return err
		}
		id, err := res.LastInsertId()
		if err != nil {
			return err
		}
		for _, p := range e.Participants {
			if _, err := k.participant.ExecContext(k.ctx, id, string(p.Role), a.Slice(p.Span), article, int(p.Entity), day); err != nil {
				return err
			}
		}
	}
	return nil
}

// sentences are those of an article, in order.
type sentences []lede.Span

func sentencesOf(a *lede.Article) sentences {
	var all sentences
	for _, b := range a.Blocks {
		all = append(all, b.Sentences...)
	}
	return all
}

// around returns the sentence that inner stands in, otherwise if there is none.
func (s sentences) around(inner, otherwise lede.Span) lede.Span {
	i := sort.Search(len(s), func(i int) bool { return s[i].End >= inner.End })
	if i < len(s) && s[i].Contains(inner) {
		return s[i]
	}
	return otherwise
}
