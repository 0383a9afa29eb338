package lede

// How much of a page's text tells the story: a page opens with menus and ends with
// links, comments and small print. Every line counts for or against the story, and the stretch
// of lines with the best sum is it.

// The weights of lines, in words of prose.
const (
	proseLimit   = 60  // a long paragraph counts as so many words
	linkWeight   = -6  // of a line like an entry of a menu
	titleWeight  = -5  // of a longer line without a full stop
	labelWeight  = -8  // of a line whose words say that it is no story
	endingWeight = -60 // of a line that says that the story is over
)

// weight tells how much a line speaks for being in the story.
func (u *unit) weight(ends bool) int {
	switch {
	case ends:
		return endingWeight
	case u.kind == Boilerplate || u.kind == Promo:
		return labelWeight
	case u.kind != "":
		return 0
	case u.prose():
		return int(min(u.words, proseLimit))
	case u.link():
		return linkWeight
	case !u.ends:
		return titleWeight
	}
	return int(u.words) / 2
}

// storyRange returns the stretch of units with the greatest sum of weights.
func storyRange(units []unit, ends []bool) (from, to int) {
	best, sum, start := 0, 0, 0
	for i := range units {
		w := units[i].weight(ends[i])
		if sum <= 0 {
			sum, start = 0, i
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
		case !u.ends:
			links++
		}
	}
	return links+labels >= 8 && links+labels > 2*prose && (labels >= 2 || links >= 15)
}
