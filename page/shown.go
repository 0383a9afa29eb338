package page

import "github.com/ebc17271/lede"

// leastSure is the confidence under which an event is told as unsure: the main event is shown however sure it is.
const leastSure = 0.4

// Unsure reports whether a reader should be told that an event may be wrong.
func Unsure(e *lede.Event) bool { return e.Confidence < leastSure }

// Shown returns the events that are worth showing, here and in the command's summary, and how many others there are.
func Shown(a *lede.Article) (shown []lede.Event, others int) {
	for e := range a.Highlights() {
		shown = append(shown, *e)
	}
	return shown, len(a.Events) - len(shown)
}
