package english

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestSentence is the number of tokens after which a sentence is cut: no writer's is that long, but a menu in one line may be.
// Nor is any so long in bytes; what reads the words of a sentence again and again relies on it.
const (
	longestSentence = 1000
	sentenceBytes   = 1 << 14
)

// pollWords is how many words are read before it is asked again whether to stop.
const pollWords = 1 << 12

// group divides the words into sentences.
func (c *cutter) group(ctx context.Context, text string) error {
	g := grouper{text: text, tokens: c.words, cuts: c.ends[:0]}
	poll := 0
	for i := 0; i < len(g.tokens); {
		if i >= poll {
			if err := ctx.Err(); err != nil {
				return err
			}
			poll = i + pollWords
		}
		i = g.next(i)
	}
	c.ends = g.cuts
	return nil
}

// A grouper finds where sentences end.
type grouper struct {
	text   string
	tokens []Range
	first  int   // token that begins the sentence
	open   bool  // a straight quotation mark is open
	cuts   []int // of each sentence: the number of tokens up to its end
	item   item  // the mark of a list that the sentence begins with
}

// next looks whether the sentence ends at token i, and returns the token to go on with.
func (g *grouper) next(i int) int {
	if g.word(i) == `"` {
		g.open = !g.open
	}
	if i == g.first {
		g.item = g.itemAt(i)
	}
	if g.tokens[i].End <= g.item.end {
		return i + 1
	}
	if g.item.before(g.itemAt(i + 1)) {
		g.cut(i + 1)
		return i + 1
	}
	last := i
	if g.isStop(i) {
		last = g.closers(i)
	}
	n := last + 1
	if n == len(g.tokens) || n-g.first >= longestSentence || g.tokens[n-1].End-g.tokens[g.first].Start >= sentenceBytes || g.brokenLine(last) || g.isCredit(n) || g.isStop(i) && g.ends(i, last) {
		g.cut(n)
	}
	return n
}

// cut ends the sentence before token n.
func (g *grouper) cut(n int) {
	g.cuts = append(g.cuts, n)
	g.first = n
}

func (g *grouper) word(i int) string {
	if i >= len(g.tokens) {
		return ""
	}
	return g.text[g.tokens[i].Start:g.tokens[i].End]
}

// head returns the first byte of token i, 0 after the last token.
func (g *grouper) head(i int) byte {
	if i >= len(g.tokens) {
		return 0
	}
	return g.text[g.tokens[i].Start]
}

// isStop reports whether token i can end a sentence.
func (g *grouper) isStop(i int) bool {
	w := g.word(i)
	switch w[len(w)-1] {
	case '.', '!', '?':
		return true
	}
	return w == "…" || w == "。" || w == "！" || w == "？" || strings.HasSuffix(w, "…")
}

// closers returns the last of the closing marks that follow a stop at token i.
//
//	(They won.) “They won.” She left.   They won in 2009.[4] She left.
func (g *grouper) closers(i int) int {
	for i+1 < len(g.tokens) {
		n := g.noteEnd(i + 1)
		if n == 0 && !g.isCloser(i+1) {
			break
		}
		if g.word(i+1) == `"` {
			g.open = false
		}
		i = max(i+1, n)
	}
	return i
}

// noteEnd returns the last token of a note's number or an omission in brackets at token i, 0 if there is none: [4], [...].
func (g *grouper) noteEnd(i int) int {
	if g.word(i) != "[" || g.word(i+2) != "]" {
		return 0
	}
	if w := g.word(i + 1); isDigit(w[0]) || w == "..." || w == "…" {
		return i + 2
	}
	return 0
}

// isCloser reports whether token i closes what the tokens before it opened.
func (g *grouper) isCloser(i int) bool {
	glued := g.tokens[i-1].End == g.tokens[i].Start
	switch g.word(i) {
	case "”", "’", "’’", ")", "]", "»", "''":
		return true
	case `"`:
		return glued && (g.open || !g.gluedAfter(i)) || g.open && !g.gluedAfter(i)
	case "'":
		return glued
	}
	return false
}

func (g *grouper) gluedAfter(i int) bool {
	return i+1 < len(g.tokens) && g.tokens[i].End == g.tokens[i+1].Start
}

// brokenLine reports whether an empty line stands after token i.
func (g *grouper) brokenLine(i int) bool {
	return g.newlines(i) > 1
}

// isCredit reports whether token i begins the credit of a picture, which stands for itself after a caption without a period.
//
//	The mayor at the reopened lido Photograph: Ann Poole
func (g *grouper) isCredit(i int) bool {
	switch g.word(i) {
	case "Image", "Photo", "Photograph", "Photography", "Picture", "Pic", "Credit", "Illustration":
		return g.gluedAfter(i) && g.word(i+1) == ":"
	}
	return false
}

// newlines counts the ends of lines after token i.
func (g *grouper) newlines(i int) int {
	return strings.Count(g.text[g.tokens[i].End:g.tokens[i+1].Start], "\n")
}

// ends reports whether a sentence ends with the stop at token i and its closing marks up to token last.
func (g *grouper) ends(i, last int) bool {
	next := last + 1
	if i == g.first && i == last && g.gluedAfter(i) || g.isTrail(next) { // .@ann_poole
		return false
	}
	if g.newlines(last) > 0 && abbreviationClass(strings.TrimSuffix(g.word(i), ".")) != titleClass {
		return true
	}
	quoted := last > i && g.word(last) != ")" && g.word(last) != "]"
	switch w := g.word(i); {
	case w == ".":
		return g.endsAtPeriod(i, last, next)
	case w[0] == '.' || strings.HasPrefix(w, "…"):
		return g.begins(next) && !(quoted && g.word(next) == "(")
	case w[0] == '!' || w[0] == '?':
		if g.word(next) == "(" && isDigit(g.head(next+1)) { // Viva Marie! (1965)
			return false
		}
		return g.begins(next) && !(quoted && g.isSaid(next)) || last == i && isLower(g.head(next)) && g.mayEnd(i)
	case len(w) > 1 && w[len(w)-1] == '.':
		return g.endsAtAbbreviation(w, i, next)
	}
	return true
}

// mayEnd reports whether the mark at token i may end a sentence before a small letter: it does not when it belongs to a name.
//
//	is it safe? or not   but not: Yahoo! shares
func (g *grouper) mayEnd(i int) bool {
	return i == g.first || !isUpper(g.word(i - 1)[0])
}

// isTrail reports whether token i is an ellipsis that trails after what was said, at its end or before another quotation.
//
//	They called it ‘a disgrace.’ …   They called it ‘a disgrace.’… “We know,” she said.
func (g *grouper) isTrail(i int) bool {
	switch g.word(i) {
	case "…", "...":
		return i+1 == len(g.tokens) || g.tokens[i-1].End == g.tokens[i].Start
	}
	return false
}

// endsAtPeriod reports whether a sentence ends at a period that stands for itself.
func (g *grouper) endsAtPeriod(i, last, next int) bool {
	w := g.word(next)
	if n := g.dots(i); n > 0 {
		return n > 3 && g.begins(next)
	}
	if g.fourDots(i) {
		return true
	}
	if p := g.word(max(i-1, 0)); (strings.HasSuffix(p, "°") || strings.HasSuffix(p, "º")) && isDigit(w[0]) {
		return false // N°. 12
	}
	if w == "." || w[0] == '\'' && len(w) > 1 { // . . .
		return false
	}
	if i > 0 && g.word(i-1) == "." && !g.begins(next) {
		return false
	}
	if i <= g.first+1 && isDigit(g.word(g.first)[0]) { // 2.1. The method
		return false
	}
	return g.begins(next) || last == i && isLower(w[0]) || w == "(" && !isDigit(g.head(next+1))
}

// endsAtAbbreviation reports whether a sentence ends at the word w, which keeps its period.
//
//	at 5 p.m. Police said   in the U.S. The firm   but not: the U.S. Senate   Sen. The Poole
func (g *grouper) endsAtAbbreviation(w string, i, next int) bool {
	if isDigit(w[0]) {
		return false
	}
	follow := g.word(next)
	word := w[:len(w)-1]
	if strings.EqualFold(word, "a.m") || strings.EqualFold(word, "p.m") {
		return isUpper(follow[0]) && !isZone(follow) && !g.timeFirst(i) || g.opensSentence(next)
	}
	switch abbreviationClass(word) {
	case titleClass, numberClass:
		return false
	}
	if len(word) == 1 && (i == g.first || isLower(word[0])) { // Roe v. Wade
		return false
	}
	return isStarter(follow) || g.opensSentence(next)
}

// opensSentence reports whether token i opens a quotation that begins with a capital.
//
//	They left the U.S. “We had to,” he said.   but not: a U.S. “red line”
func (g *grouper) opensSentence(i int) bool {
	return g.isOpening(i) && i+1 < len(g.tokens) && g.begins(i+1)
}

// isZone reports whether a word may stand after "5 p.m." in its sentence.
func isZone(w string) bool {
	switch w {
	case "ET", "EST", "EDT", "CT", "CST", "CDT", "MT", "MST", "MDT", "PT", "PST", "PDT", "GMT", "UTC", "BST", "CET", "CEST", "IST", "AEST", "AEDT", "UK",
		"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Eastern", "Pacific", "Central",
		"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December":
		return true
	}
	return false
}

// isOpening reports whether token i opens a quotation.
func (g *grouper) isOpening(i int) bool {
	switch g.word(i) {
	case "“", "‘", "``", "«":
		return true
	case `"`, "'":
		return g.gluedAfter(i) && g.tokens[i-1].End < g.tokens[i].Start
	}
	return false
}

// begins reports whether a sentence may begin with token i: it does not with a small
// letter, nor with a mark that goes on with the sentence before, nor with the text's last marks: “They won. ■”
func (g *grouper) begins(i int) bool {
	for ; i < len(g.tokens); i++ {
		w := g.word(i)
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsLower(r):
			return false
		case classOf(r) == wordRune:
			return true
		case g.isOpening(i), w == "(", w == "[":
			continue
		}
		return strings.IndexByte(",;:-)].!?", w[0]) < 0 && r != '–' && r != '—' && !g.lastMarks(i)
	}
	return false
}

// lastMarks reports whether only one or two tokens are left from token i on, which are marks.
func (g *grouper) lastMarks(i int) bool {
	if len(g.tokens)-i > 2 {
		return false
	}
	for ; i < len(g.tokens); i++ {
		r, _ := utf8.DecodeRuneInString(g.word(i))
		if w := g.word(i); classOf(r) == wordRune || len(w) > 1 && (w[0] == '@' || w[0] == '#') {
			return false
		}
	}
	return true
}

// isSaid reports whether token i begins the words that say who said the question before.
//
//	“Will you?” Ann Poole asked.   “Will you?” Ann Poole, the mayor of Ely, asked.
func (g *grouper) isSaid(i int) bool {
	if isStarter(g.word(i)) && g.word(i) != "I" {
		return false
	}
	for end := min(i+7, len(g.tokens)); i < end; i++ {
		switch w := g.word(i); {
		case isUpper(w[0]):
		case w == ",":
			return g.isSaidAfterComma(i + 1)
		default:
			return isSpeechVerb(w)
		}
	}
	return false
}

// isSaidAfterComma reports whether a comma and a verb of speech follow what is added to a name from token i on.
func (g *grouper) isSaidAfterComma(i int) bool {
	for end := min(i+25, len(g.tokens)); i < end && !g.isStop(i); i++ {
		if g.word(i) == "," && i+1 < len(g.tokens) && isSpeechVerb(g.word(i+1)) {
			return true
		}
	}
	return false
}

// isSpeechVerb reports whether a word is a verb that follows what was said.
func isSpeechVerb(w string) bool {
	switch w {
	case "added", "adds", "admitted", "announced", "answered", "ask", "asked", "asks", "barked", "begged", "bellowed", "chimed",
		"claimed", "complained", "concluded", "continued", "countered", "cried", "declared", "demanded", "enthused", "exclaimed",
		"explained", "fumed", "giggled", "growled", "guffawed", "gushed", "hissed", "inquired", "insisted", "interjected", "intoned",
		"joked", "laughed", "murmured", "mused", "muttered", "noted", "observed", "offered", "pleaded", "posted", "pressed", "protested",
		"queried", "quipped", "quizzed", "recalled", "recalls", "remembered", "replied", "replies", "responded", "responds", "retorted",
		"roared", "said", "says", "screamed", "shouted", "shrugged", "sighed", "snapped", "snickers", "sniped", "stammered", "suggested",
		"tells", "texted", "think", "thought", "told", "tweeted", "urged", "vowed", "warned", "whispered", "wondered", "wonders", "writes",
		"wrote", "yelled":
		return true
	}
	return false
}

// isStarter reports whether a capitalised word hardly ever is a name's: after an abbreviation it begins a sentence.
func isStarter(w string) bool {
	switch w {
	case "The", "He", "She", "It", "They", "We", "You", "This", "That", "These", "Those", "There", "His", "Her", "Its", "Their", "Our", "My", "Your",
		"A", "An", "I", "But", "And", "Or", "So", "Yet", "In", "On", "At", "As", "After", "Before", "When", "While", "If", "For", "With", "By", "From", "To",
		"Since", "Although", "Though", "However", "Meanwhile", "Also", "Some", "Many", "Most", "All", "No", "Not", "What", "Who", "Why", "How", "Where",
		"One", "According", "Then", "Now", "Both", "Each", "Only", "Until", "Under", "Such", "Here", "Despite", "During", "Because",
		"Among", "Once", "Even", "Just", "Let", "Is", "Are", "Was", "Were", "Do", "Did", "Does", "Will", "Would", "Can", "Could", "Should", "Have", "Has", "Had", "Please":
		return true
	}
	return false
}
