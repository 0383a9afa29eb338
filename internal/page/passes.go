package page

import (
	"context"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/poll"
)

// Read divides text into blocks. A title that is known tells which line is the headline, if the text has it; "" leaves that
// to the text. It stops with ctx's error when ctx is done.
func Read(ctx context.Context, text, title string) (Layout, error) {
	poller := &poll.Poller{Ctx: ctx}
	reading := ReadingOf(poller, text)
	p := plainOf(poller, reading.Text)
	l, err := segmentPlain(poller, p.plain, title)
	if err == nil {
		p.restore(poller, &l)
		l.Reading = reading
		reading.lay(poller, text, &l)
		l.Language = languageOf(poller, reading.Text, l.Blocks)
		l.Warnings = characterWarnings(ctx, text)
		err = ctx.Err()
	}
	return l, err
}

// A pass reads the units of a text, of which each may have a kind, and gives some of them one or another. A loop over all units asks
// the segmenter's poller whether to leave off.
type pass struct {
	name string
	run  func(*segmenter)
}

// passes run over all units of a text, in this order, when all lines have been cut into units. Each reads what those before
// it wrote.
var passes = []pass{
	{"replies", (*segmenter).markReplies},         // notes where readers' replies begin
	{"summaries", (*segmenter).markSummaries},     // what sums the story up under a label tells nothing of its own
	{"story", (*segmenter).findStory},             // finds the units that tell the story, and whether menus stand around them
	{"headline", (*segmenter).findHeadline},       // finds the title, and names what stands between it and the first sentences
	{"lists", (*segmenter).dropLists},             // the links under “Related stories” are promos
	{"repeats", (*segmenter).dropRepeats},         // what stands around the story of a page, too, is no story
	{"links", (*segmenter).dropLinks},             // runs of links inside the story of a page are the page's
	{"titles", (*segmenter).dropTitles},           // and so are runs of other stories' titles
	{"rest", (*segmenter).nameRest},               // names what has no kind yet
	{"blocks", (*segmenter).emit},                 // makes the blocks, and reads bylines and stamps from theirs
	{"publication", (*segmenter).readPublication}, // without a stamp, the day comes from a dateline or from further up the page
	{"sign-off", (*segmenter).readSignOff},        // without a byline, the author comes from the story's last lines
}

// datesBytes is how much of a text is asked whether its dates begin with the day.
const datesBytes = 1 << 19

// segmentPlain divides a text without hidden characters and odd blanks.
func segmentPlain(p *poll.Poller, text, title string) (Layout, error) {
	s := segmenter{text: text, title: title, poll: p, dayFirst: calendar.DayComesFirst(text[:min(len(text), datesBytes)])}
	for _, u := range readUnits(p, text) {
		if err := p.Ctx.Err(); err != nil {
			return Layout{}, err
		}
		s.cut(u)
	}
	for _, pass := range passes {
		if err := p.Ctx.Err(); err != nil {
			return Layout{}, err
		}
		pass.run(&s)
	}
	return s.Layout, nil
}
