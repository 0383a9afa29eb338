// Package ask reads questions as people type them: “everything Okafor said last week about schools”. The times in them are read by lede
// itself, the names looked up in the archive; what is left are words to search for.
package ask

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/examples/desk/internal/archive"
)

// A Question is what a line that somebody typed asks for.
type Question struct {
	Words    string           // to search for
	Who      *archive.Person  // nil: nobody is named
	Others   []archive.Person // who may be called the same
	From, To string           // days, half open; "" is open
	When     string           // the words that tell the time
}

// Query returns what the archive is asked.
func (q *Question) Query() archive.Query {
	out := archive.Query{Words: q.Words, From: q.From, To: q.To}
	if q.Who != nil {
		out.Who = q.Who.ID
	}
	return out
}

// Names looks up whom a folded name may mean; [archive.Archive] does.
type Names interface {
	Called(ctx context.Context, folded string, limit int) ([]archive.Person, error)
}

// Read reads a question that is asked on a day.
func Read(ctx context.Context, names Names, line string, today time.Time) (Question, error) {
	var q Question
	rest := q.takeTime(ctx, line, today)
	words := strings.Fields(rest)
	if err := q.takeName(ctx, names, &words); err != nil {
		return q, err
	}
	q.Words = strings.Join(slices.DeleteFunc(words, isAsking), " ")
	return q, nil
}

// asking are words that ask, and are not asked for.
var asking = []string{"a", "about", "all", "an", "and", "anything", "by", "did", "do", "does", "everything", "for", "from", "has", "have", "in", "is", "it",
	"of", "on", "quotes", "said", "say", "saying", "says", "that", "the", "to", "told", "was", "what", "when", "who", "with"}

// isAsking reports whether a word asks. Between quotation marks it does not: there a word stands with its mark, or others between them.
func isAsking(word string) bool {
	_, found := slices.BinarySearch(asking, strings.Trim(strings.ToLower(word), "?.,!:"))
	return found || strings.Trim(word, "?.,!:") == ""
}

// mostName is how many words a name has at most.
const mostName = 6

// takeName takes the longest run of words that names somebody; of equally long ones the first. Words between quotation marks are no names.
func (q *Question) takeName(ctx context.Context, names Names, words *[]string) error {
	w := *words
	marked := make([]bool, len(w)+1)
	in := false
	for i, s := range w {
		marked[i] = in || strings.Contains(s, `"`)
		in = in != (strings.Count(s, `"`)%2 == 1)
	}
	for n := min(mostName, len(w)); n > 0; n-- {
		for i := 0; i+n <= len(w); i++ {
			if slices.Contains(marked[i:i+n], true) || n == 1 && (isAsking(w[i]) || !named(w[i], len(w))) {
				continue
			}
			list, err := names.Called(ctx, fold(w[i:i+n]), 6)
			if err != nil {
				return err
			}
			if len(list) > 0 {
				q.Who, q.Others = &list[0], list[1:]
				*words = slices.Delete(slices.Clone(w), i, i+n)
				return nil
			}
		}
	}
	return nil
}

// named reports whether a single word may be a name: it has a capital, or stands alone. “may said” asks for a word, “May said” for her.
func named(word string, of int) bool {
	return of == 1 || strings.ToLower(word) != word
}

// fold folds words as a name; "Okafor's" and "Okafor?" are Okafor.
func fold(words []string) string {
	s := strings.Join(words, " ")
	for _, end := range []string{"'s", "’s"} {
		s = strings.TrimSuffix(strings.TrimRight(s, "?.,!:"), end)
	}
	return archive.Fold(s)
}

// onlyTimes reads the times of a text, and nothing else.
var onlyTimes = func() lede.Stages {
	s, err := lede.DefaultStages().Drop(lede.PeopleStage, lede.QuotesStage, lede.CoreferenceStage, lede.SpeakersStage, lede.EventsStage)
	if err != nil {
		panic(err) // lede has no such stage any more
	}
	return s
}()

// takeTime takes the times of a question, with the words before them that belong to them.
func (q *Question) takeTime(ctx context.Context, line string, today time.Time) (rest string) {
	day := time.Date(today.Year(), today.Month(), today.Day(), 0, 0, 0, 0, time.UTC)
	p := lede.Parser{Given: lede.Given{Published: day, Language: "en"}, Stages: onlyTimes}
	a, err := p.Parse(ctx, line)
	if err != nil {
		return line
	}
	var said []string
	at := 0
	for _, w := range a.Times {
		from, to, ok := rangeOf(w, day)
		if !ok || w.Span.Start < at || strings.Count(a.Text[:w.Span.Start], `"`)%2 == 1 {
			continue
		}
		before, word := lastWord(a.Text[at:w.Span.Start])
		switch word {
		case "since", "after", "from", "between":
			to = time.Time{}
		case "until", "till", "before":
			if word == "before" {
				to = from
			}
			from = time.Time{}
		case "to", "and", "-", "–": // the end of a range, if one has begun
			if q.From != "" {
				from, _ = time.Parse(time.DateOnly, q.From)
			}
		case "in", "on", "during", "of", "for", "the", "over", "within":
		default:
			before, word = a.Text[at:w.Span.Start], ""
		}
		rest += before + " "
		said = append(said, strings.TrimSpace(word+" "+a.Slice(w.Span)))
		at = w.Span.End
		q.From, q.To = dayText(from), dayText(to)
	}
	q.When = strings.Join(said, " ")
	return rest + a.Text[at:]
}

// rangeOf returns the days of a time; of a length such as “the last 30 days” those that end today.
func rangeOf(w lede.When, today time.Time) (from, to time.Time, ok bool) {
	if from, to, ok := w.Range(); ok {
		return from, to, true
	}
	if w.Type != lede.DurationWhen {
		return from, to, false
	}
	from, ok = back(today, w.Value)
	return from, today.AddDate(0, 0, 1), ok
}

// back goes back from a day by a length of days, weeks, months or years: P30D.
func back(day time.Time, value string) (time.Time, bool) {
	n := 0
	for _, r := range strings.TrimPrefix(value, "P") {
		switch {
		case '0' <= r && r <= '9' && n < 1e6:
			n = 10*n + int(r-'0')
		case n > 0 && r == 'D':
			return day.AddDate(0, 0, -n), true
		case n > 0 && r == 'W':
			return day.AddDate(0, 0, -7*n), true
		case n > 0 && r == 'M':
			return day.AddDate(0, -n, 0), true
		case n > 0 && r == 'Y':
			return day.AddDate(-n, 0, 0), true
		default:
			return day, false
		}
	}
	return day, false
}

// lastWord parts the last word of s from what is before it.
func lastWord(s string) (before, word string) {
	s = strings.TrimRight(s, " \t\n")
	i := strings.LastIndexAny(s, " \t\n") + 1
	return s[:i], strings.ToLower(s[i:])
}

func dayText(t time.Time) string {
	if y := t.Year(); t.IsZero() || y < 1 || 9999 < y {
		return ""
	}
	return t.Format(time.DateOnly)
}
