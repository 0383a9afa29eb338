package page

import "strings"

// How much of a page's text tells the story: a page opens with menus and ends with
// links, comments and small print. Every line counts for or against the story, and the stretch
// of lines with the best sum is it.

// The weights of lines, in words of prose.
const (
	proseLimit   = 60  // a long paragraph counts as so many words
	linkWeight   = -3  // of a line like an entry of a menu
	titleWeight  = -5  // of a longer line without a full stop
	stampWeight  = -4  // of a date or byline: comments and teasers have them
	labelWeight  = -8  // of a line whose words say that it is no story
	endingWeight = -60 // of a line that says that the story is over
)

// How a stretch of lines ends, in words of prose.
const (
	commentsAfter = 60  // length of a story after which readers' comments may begin
	maxFall       = 90  // how far the sum may fall below its best
	fallShare     = 10  // and a tenth of the best more
	littleBest    = 30  // sum of a stretch, a standfirst over the buttons of the page, that is worth no fall below nothing
	goodStretch   = 150 // sum of a stretch after which no better one is looked for
	minLabels     = 2   // lines that say they are the page's, around a story that stands on a page
)

// weight tells how much unit i speaks for being in the story.
func (s *segmenter) weight(i int) int {
	u := &s.units[i]
	switch {
	case s.ends[i] != goesOn:
		return endingWeight
	case u.kind == Boilerplate || u.kind == Promo:
		return labelWeight
	case u.kind == Timestamp || u.kind == BylineBlock:
		return stampWeight
	case u.kind != "":
		return 0
	case u.prose():
		w := int(min(u.words, proseLimit))
		if !s.proseNear(i) {
			w /= 4
		}
		return w
	case u.link():
		return linkWeight
	case !u.ends && u.words <= 18:
		return titleWeight
	}
	return int(u.words) / 2
}

// proseNear reports whether prose stands next to unit i. Stories are written in
// paragraphs after each other, teasers and comments have titles and names between.
func (s *segmenter) proseNear(i int) bool {
	return s.proseBeside(i, 1) || s.proseBeside(i, -1)
}

// proseBeside looks for prose after unit i in steps of step, over pictures and one line of another sort.
func (s *segmenter) proseBeside(i, step int) bool {
	for skipped := 0; ; {
		i += step
		if i < 0 || i >= len(s.units) || s.ends[i] != goesOn {
			return false
		}
		switch u := &s.units[i]; {
		case u.kind == "" && u.prose():
			return true
		case u.kind == Media || u.kind == Credit || u.kind == Caption || u.kind == DatelineBlock:
			if skipped += 2; skipped > 6 {
				return false
			}
		case skipped > 2:
			return false
		default:
			skipped += 3
		}
	}
}

// storyRange returns the units that tell the story. A stretch of units goes on as
// long as the sum of the weights does not fall far below the best it had. The first one begins after the page's
// headline, if that stands there twice, and any ends where readers' comments begin. The first
// good stretch is the story; if there is none, the best is.
func (s *segmenter) storyRange() (from, to int) {
	first := s.storyStart()
	best, most := stretch{}, 0
	for i := first; i < len(s.units) && !s.poll.Done(); {
		st, next := s.stretchFrom(i, i == first && first > 0)
		if st.sum > most {
			best, most = st, st.sum
		}
		if most >= goodStretch {
			break
		}
		i = next
	}
	return best.from, best.to
}

// widgetLines is how many lines of widgets may stand between two paragraphs of a text that begins with its story.
const widgetLines = 12

// goesOnTo returns the end of the story of a text without menus above it: what stands among its paragraphs are
// widgets, so the story goes on as long as sentences follow and no line says that it is over.
func (s *segmenter) goesOnTo(to int) int {
	for i := to; i < min(len(s.units), to+widgetLines); i++ {
		u := &s.units[i]
		if s.ends[i] != goesOn || u.kind == Timestamp || u.kind == BylineBlock {
			break
		}
		if t := s.slice(i); u.kind == "" && (u.prose() || strings.HasSuffix(t, ".") && u.words >= 4 && opensTitle(t)) {
			to = i + 1
		}
	}
	return to
}

// A stretch is a run of units and the sum of their weights.
type stretch struct{ from, to, sum int }

// stretchFrom returns the best stretch that begins at unit i (if anchored) or the next one
// that speaks for the story, and the unit at which to look for another.
func (s *segmenter) stretchFrom(i int, anchored bool) (best stretch, next int) {
	sum, words := 0, 0
	start := i
	for ; i < len(s.units) && !s.poll.Done(); i++ {
		w := s.weight(i)
		if w > 0 {
			words += w
		}
		if words == 0 && !anchored {
			start, sum = i+1, 0
			continue
		}
		if s.ends[i] == isComment && words >= commentsAfter && best.sum >= commentsAfter && s.commentsFollow(i, words) {
			return best, i + 1
		}
		if sum += w; sum > best.sum {
			best = stretch{start, i + 1, sum}
		}
		if words > 0 && (sum < best.sum-maxFall-best.sum/fallShare || sum < 0 && best.sum < littleBest) {
			return best, i + 1
		}
	}
	return best, i
}

// storyStart returns the first paragraph after the page's headline, if that stands
// there twice, else 0.
func (s *segmenter) storyStart() int {
	title := s.repeatedTitle()
	for i := title + 1; title >= 0 && i < min(len(s.units), title+16); i++ {
		if u := &s.units[i]; u.kind == "" && u.prose() || u.kind == DatelineBlock {
			return i
		}
	}
	return title + 1
}

// commentsFollow reports whether readers' comments begin after unit i, which says so: names, times
// and buttons stand between them. After a mere button “Comments” the story goes on.
func (s *segmenter) commentsFollow(i, words int) bool {
	prose, other := 0, 0
	for j := i + 1; j < min(len(s.units), i+21); j++ {
		if u := &s.units[j]; u.kind == "" && u.prose() {
			prose++
		} else {
			other++
		}
	}
	if words >= 300 {
		other *= 3
	}
	return other >= prose
}

// markReplies notes where readers' replies begin: two of them stand close to each other, each with the name of its
// writer beside the day on which it was written.
//
//	Jane Doe says:
//	January 9, 2012 at 10:06 pm
//	I have said for years that this bridge would fall down.
func (s *segmenter) markReplies() {
	last := -1
	for i := range s.units {
		if s.poll.Done() {
			return
		}
		start := s.replyStart(i)
		if start < 0 {
			continue
		}
		if last >= 0 && start-last <= replyLines {
			s.ends[last] = isComment
		}
		last = start
	}
}

// replyLines is how many units a reply has at most that tells of others.
const replyLines = 8

// replyStart returns the first unit of the reply whose stamp is unit i, -1 if unit i is none.
func (s *segmenter) replyStart(i int) int {
	if s.units[i].kind != Timestamp || isClock(s.slice(i)) {
		return -1
	}
	for _, name := range [2]int{i - 1, i + 1} {
		if name < 0 || name >= len(s.units) || !s.isWriter(name) {
			continue
		}
		if text := max(i, name) + 1; text < len(s.units) && s.units[text].kind == "" && s.units[text].words >= 4 {
			return min(i, name)
		}
	}
	return -1
}

// isWriter reports whether unit i may name who wrote a reply: “Jane Doe”, “janed says:”.
func (s *segmenter) isWriter(i int) bool {
	u := &s.units[i]
	return (u.kind == "" || u.kind == BylineBlock) && 1 <= u.words && u.words <= 4 && (!u.ends || strings.HasSuffix(s.slice(i), ":"))
}

// isChrome reports whether units are the surroundings of a story on a page: many links
// and little else.
func isChrome(units []unit) bool {
	links, labels, prose := 0, 0, 0
	for i := range units {
		u := &units[i]
		switch {
		case u.kind == Boilerplate || u.kind == Promo:
			labels++
		case u.kind != "":
		case u.prose():
			prose++
		case !u.ends && u.words <= 12:
			links++
		}
	}
	return links+labels >= 8 && links+labels > prose && labels >= minLabels
}

// looseLines counts the units that are neither sentences nor of a known kind.
func looseLines(units []unit) int {
	n := 0
	for i := range units {
		if u := &units[i]; u.kind == "" && !u.ends && u.words <= 12 {
			n++
		}
	}
	return n
}
