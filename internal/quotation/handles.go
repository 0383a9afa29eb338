package quotation

import "strings"

// readHandles reads chats, in which the speakers go by short names without capitals. Such a name opens several
// paragraphs, and so does another one; the first time it may tell in parentheses whose it is:
//
//	jroe (Jane Roe, senior editor): Will they build it? (paragraph) pete: Never. (paragraph) jroe: Why?
func (t *text) readHandles(turns []turn, first []int) int {
	said := make(map[string]int)
	found := make([]turn, len(first))
	for p, i := range first {
		found[p].colon = -1
		if i < 0 || turns[p].colon >= 0 {
			continue
		}
		if x, ok := t.handleAt(i, p); ok {
			found[p] = x
			said[t.name(x)]++
		}
	}
	several := 0
	for _, n := range said {
		several += int(bit(n > 1))
	}
	if several < 2 {
		return 0
	}
	count := 0
	for p, x := range found {
		if x.colon >= 0 {
			turns[p] = x
			count++
		}
	}
	return count
}

// name returns the name of the speaker of x as it is written.
func (t *text) name(x turn) string { return t.raw[t.words[x.name[0]].start:t.words[x.name[1]].end] }

// handleAt reads a name without space or capital, what may stand in parentheses behind it, and a colon at
// word i, which begins paragraph p.
func (t *text) handleAt(i, p int) (x turn, ok bool) {
	if !t.letters(i) {
		return x, false
	}
	line := t.raw[t.words[i].start:t.paragraphs[p].End]
	end := strings.IndexAny(line, " :(")
	if end < 0 || line[:end] != strings.ToLower(line[:end]) {
		return x, false
	}
	colon := end
	if strings.HasPrefix(line[end:], " (") {
		gloss := strings.Index(line, "):")
		if gloss < 0 {
			return x, false
		}
		colon = gloss + 1
	}
	if !strings.HasPrefix(line[colon:], ": ") {
		return x, false
	}
	return t.turnTo(i, t.words[i].start+end, t.words[i].start+colon)
}

// turnTo returns the turn whose name begins with word i and ends at an offset, with its colon at another.
func (t *text) turnTo(i, end, colon int) (x turn, ok bool) {
	x.name = [2]int{i, i}
	for k := i; k < len(t.words) && t.words[k].start <= colon; k++ {
		if t.words[k].end <= end {
			x.name[1] = k
		}
		if t.words[k].start != colon {
			continue
		}
		x.colon, x.from = k, k+1
		for x.from < len(t.words) && t.words[x.from].pause() {
			x.from++
		}
		return x, x.from < len(t.words) && t.sentences[t.words[x.from].sentence].paragraph == t.sentences[t.words[k].sentence].paragraph
	}
	return x, false
}
