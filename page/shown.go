package page

import "github.com/ebc17271/lede"

// WorthShowing is the confidence from which a reader is shown an event, here and in the command's summary: an editor would keep
// eight in ten of those. MODEL.md of the library has the figures.
const WorthShowing = 0.85

// Shown returns the events that are worth showing, and how many others there are. The main event is told as its sentence tells it: a
// place or day that was added from elsewhere in the story is none that its confidence speaks of.
func Shown(a *lede.Article) (shown []lede.Event, others int) {
	for i, e := range a.Events {
		if e.Confidence < WorthShowing {
			others++
			continue
		}
		if i == 0 && !e.Span.Contains(e.Place.Span) {
			e.Place = lede.Participant{}
		}
		if i == 0 && !e.Span.Contains(e.When.Span) {
			e.When = lede.When{}
		}
		shown = append(shown, e)
	}
	return shown, others
}
