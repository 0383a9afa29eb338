package web

import (
	"bytes"
	"context"
	"html/template"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/examples/desk/internal/archive"
	"github.com/ebc17271/lede/examples/desk/internal/ask"
	"github.com/ebc17271/lede/page"
)

// How much stands on a page.
const (
	quotesShown = 30
	hitsShown   = 15
	daysShown   = 60 // events and quotes of a timeline
	voicesShown = 50
)

// asked reads the question and the filters of a request.
func (d *desk) asked(r *http.Request) (ask.Question, archive.Query, error) {
	values := r.URL.Query()
	question, err := ask.Read(r.Context(), d.archive, values.Get("q"), d.today())
	if err != nil {
		return question, archive.Query{}, err
	}
	if key := values.Get("key"); key != "" {
		p, err := d.archive.Person(r.Context(), key)
		if err != nil {
			return question, archive.Query{}, err
		}
		question.Who, question.Others = &p, nil
	}
	for name, to := range map[string]*string{"from": &question.From, "to": &question.To} {
		s := values.Get(name)
		if s == "" {
			continue
		}
		day, err := time.Parse(time.DateOnly, s)
		if err != nil {
			return question, archive.Query{}, &failure{http.StatusBadRequest, err}
		}
		if name == "to" {
			day = day.AddDate(0, 0, 1) // a reader's “to” is the last day
		}
		*to = day.Format(time.DateOnly)
	}
	q := question.Query()
	q.Outlet = values.Get("outlet")
	q.Offset, _ = strconv.Atoi(values.Get("after")) // 0 if it is none
	q.Offset = max(0, min(q.Offset, 100_000))
	return question, q, nil
}

// A filter is the form that narrows what is shown.
type filter struct {
	Action, Line, Key, From, To, Outlet string
	Outlets                             []string
}

func (d *desk) filter(r *http.Request, action string, q archive.Query) (filter, error) {
	outlets, err := d.archive.Outlets(r.Context())
	values := r.URL.Query()
	// The days are those of the form, and not those of the question: another question may have others.
	return filter{action, values.Get("q"), values.Get("key"), values.Get("from"), values.Get("to"), q.Outlet, outlets}, err
}

// A pager leads to what comes next on a list.
type pager struct{ Newer, Older string }

func pagerOf(r *http.Request, offset, limit, got int) pager {
	link := func(after int) string {
		values := r.URL.Query()
		values.Set("after", strconv.Itoa(after))
		return r.URL.Path + "?" + values.Encode()
	}
	var p pager
	if offset > 0 {
		p.Newer = link(max(0, offset-limit))
	}
	if got >= limit {
		p.Older = link(offset + limit)
	}
	return p
}

func (d *desk) home(r *http.Request, v *view) error {
	type home struct {
		Latest   []archive.Hit
		Voices   *archive.Voices
		Examples []string
	}
	ctx := r.Context()
	var h home
	var err error
	if h.Latest, err = d.archive.Search(ctx, archive.Query{Limit: 8}); err != nil {
		return err
	}
	if h.Voices, err = d.archive.Voices(ctx, archive.Query{Limit: voicesShown}); err != nil {
		return err
	}
	h.Examples = examples(h.Voices.Most, h.Latest)
	v.Title, v.Data = "Desk", h
	return nil
}

// examples are questions that this archive has answers to: of those who are quoted most, in the year of the newest article.
func examples(most []archive.Voice, latest []archive.Hit) []string {
	var out []string
	for _, x := range most {
		if x.Kind == "person" {
			out = append(out, x.Name)
		}
	}
	out = out[:min(len(out), 2)]
	for i := range out {
		switch {
		case i == 0:
			out[i] = "everything " + out[i] + " said last week"
		case len(latest) > 0 && latest[0].Day != "":
			out[i] += " in " + latest[0].Day[:4]
		}
	}
	return out
}

func (d *desk) search(r *http.Request, v *view) error {
	type results struct {
		Question ask.Question
		Filter   filter
		Quotes   []archive.Quote
		Hits     []archive.Hit
		Pager    pager
		Empty    bool
	}
	question, q, err := d.asked(r)
	if err != nil {
		return err
	}
	x := results{Question: question}
	if x.Filter, err = d.filter(r, "/search", q); err != nil {
		return err
	}
	if x.Empty = q.Words == "" && q.Who == 0 && q.From == "" && q.To == "" && q.Outlet == ""; !x.Empty {
		q.Limit = quotesShown
		if x.Quotes, err = d.archive.Quotes(r.Context(), q); err != nil {
			return err
		}
		x.Pager = pagerOf(r, q.Offset, quotesShown, len(x.Quotes)+othersOf(x.Quotes))
		q.Limit, q.Offset = hitsShown, q.Offset/quotesShown*hitsShown
		if x.Hits, err = d.archive.Search(r.Context(), q); err != nil {
			return err
		}
		if len(x.Hits) >= hitsShown && x.Pager.Older == "" {
			x.Pager = pagerOf(r, q.Offset/hitsShown*quotesShown, quotesShown, quotesShown)
		}
	}
	v.Title, v.Data = strings.TrimSpace(v.Line+" – search"), x
	return nil
}

func othersOf(list []archive.Quote) (n int) {
	for _, q := range list {
		n += q.Others
	}
	return n
}

func (d *desk) who(r *http.Request, v *view) error {
	type person struct {
		archive.Person
		Others   []string // names
		Maybes   []archive.Maybe
		Together []archive.Person
		Periods  []period
		Said     []archive.Quote
		Events   []archive.Event
		Hits     []archive.Hit
		Pager    pager
	}
	ctx := r.Context()
	p, err := d.archive.Person(ctx, r.URL.Query().Get("key"))
	if err != nil {
		return err
	}
	x := person{Person: p, Maybes: d.archive.Maybes(p.Key)}
	for _, name := range p.Names {
		if name != p.Name && len(x.Others) < 8 {
			x.Others = append(x.Others, name)
		}
	}
	_, q, err := d.asked(r)
	if err != nil {
		return err
	}
	q.Limit = quotesShown
	months, err := d.archive.Months(ctx, p.ID)
	if err != nil {
		return err
	}
	x.Periods = periodsOf(months)
	if x.Said, err = d.archive.Quotes(ctx, q); err != nil {
		return err
	}
	x.Pager = pagerOf(r, q.Offset, quotesShown, len(x.Said)+othersOf(x.Said))
	if x.Events, err = d.archive.Events(ctx, archive.Query{Who: p.ID, Limit: 8}); err != nil {
		return err
	}
	if x.Hits, err = d.archive.Search(ctx, archive.Query{Who: p.ID, Limit: 8}); err != nil {
		return err
	}
	if x.Together, err = d.archive.Together(ctx, p.ID, 10); err != nil {
		return err
	}
	v.Title, v.Data = p.Name, x
	return nil
}

func (d *desk) voices(r *http.Request, v *view) error {
	type voices struct {
		*archive.Voices
		Question ask.Question
		Filter   filter
		Bars     []bar
		Pager    pager
		First    int
	}
	question, q, err := d.asked(r)
	if err != nil {
		return err
	}
	q.Who, q.Limit = 0, voicesShown // who is asked is everybody
	x := voices{Question: question, First: q.Offset}
	if x.Filter, err = d.filter(r, "/voices", q); err != nil {
		return err
	}
	if x.Voices, err = d.archive.Voices(r.Context(), q); err != nil {
		return err
	}
	x.Bars = barsOf(x.Voices)
	x.Pager = pagerOf(r, q.Offset, voicesShown, len(x.Most))
	v.Title, v.Data = "Who is quoted", x
	return nil
}

func (d *desk) timeline(r *http.Request, v *view) error {
	type timeline struct {
		Question ask.Question
		Filter   filter
		Days     []archive.Moment
		Older    string
	}
	question, q, err := d.asked(r)
	if err != nil {
		return err
	}
	q.Limit, q.Offset = daysShown, 0
	x := timeline{Question: question}
	if x.Filter, err = d.filter(r, "/timeline", q); err != nil {
		return err
	}
	var earlier bool
	if x.Days, earlier, err = d.archive.Timeline(r.Context(), q); err != nil {
		return err
	}
	if earlier && len(x.Days) > 0 {
		values := r.URL.Query()
		values.Set("to", dayBefore(x.Days[len(x.Days)-1].Day))
		x.Older = "/timeline?" + values.Encode()
	}
	v.Title, v.Data = strings.TrimSpace(v.Line+" Timeline"), x
	return nil
}

// An articlePage is an article with its page, as lede writes it.
type articlePage struct {
	archive.Document
	Page template.HTML
}

func (d *desk) article(r *http.Request, v *view) error {
	doc, err := d.document(r)
	if err != nil {
		return err
	}
	x := articlePage{Document: doc}
	if doc.Article != nil {
		if x.Page, err = pageOf(r.Context(), doc.Article); err != nil {
			return err
		}
	}
	v.Title, v.Data = doc.Title, x
	return nil
}

func pageOf(_ context.Context, a *lede.Article) (template.HTML, error) {
	var b bytes.Buffer
	err := page.Write(&b, a, page.Options{Fragment: true})
	return template.HTML(b.String()), err // what stands in the article is escaped by package page
}

func (d *desk) document(r *http.Request) (archive.Document, error) {
	id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err != nil {
		return archive.Document{}, archive.ErrNone
	}
	return d.archive.Document(r.Context(), id)
}

func (d *desk) add(_ *http.Request, v *view) error {
	v.Title = "Add an article"
	return nil
}

func (d *desk) refused(r *http.Request, v *view) error {
	list, err := d.archive.Refusals(r.Context(), 200)
	v.Title, v.Data = "What could not be read", list
	return err
}
