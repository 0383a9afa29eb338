package lede

// How much of a page's text tells the story: a page opens with menus and ends with
// links, comments and small print. Every line counts for or against the story, and the stretch
// of lines with the best sum is it.

// The weights of lines, in words of prose.
const (
	proseLimit    = 60  // a long paragraph counts as so many words
	linkWeight    = -6  // of a line like an entry of a menu
	titleWeight   = -5  // of a longer line without a full stop
	labelWeight   = -8  // of a line whose words say that it is no story
	endingWeight  = -60 // of a line that says that the story is over
	stampWeight   = -4
	commentsAfter = 60 // words of story after which readers' comments may begin
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
			w /= 3
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

// storyRange returns the stretch of units with the greatest sum of weights. It begins
// after the page's headline, if that stands there twice, and ends where readers' comments begin.
func (s *segmenter) storyRange() (from, to int) {
	first := s.repeatedTitle() + 1
	best, sum, start, words := 0, 0, first, 0
	for i := first; i < len(s.units); i++ {
		if sum <= 0 {
			sum, start, words = 0, i, 0
		}
		w := s.weight(i)
		if w > 0 {
			words += w
		}
		if s.ends[i] == isComment && words >= commentsAfter && best >= commentsAfter {
			break
		}
		if sum += w; sum > best {
			best, from, to = sum, start, i+1
		}
	}
	return from, to
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
	return links+labels >= 8 && links+labels > prose && (labels >= 2 || links >= 15)
}
