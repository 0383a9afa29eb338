package quotation

import (
	"sort"
	"strings"
	"unicode"
)

// A post is what somebody wrote on a network, as pages embed it: the words without marks, and behind them who signs.
type post struct {
	words, name [2]int // first and last word of each
	dash, end   int    // the word with the dash before the name, and the one after the date
}

// readPosts gives posts to those who sign them:
//
//	So proud of this town! We rebuild. pic.example.com/aBc — Jane Roe (@janeroe) June 2, 2019
func (d *decoder) readPosts() {
	var posts []post
	for p := range d.paragraphs {
		posts = append(posts, d.postsIn(p)...)
	}
	if len(posts) == 0 {
		return
	}
	d.out = deleteIn(d.out, func(a *attribution) bool { return d.intrudes(a, posts) })
	for _, x := range posts {
		d.out = append(d.out, attribution{cue: x.dash, head: x.name[1], source: x.name, parts: [][2]int{x.words}, p: byRule, rule: rulePost})
	}
}

// readTweeted gives what follows “tweeted:” without marks, to the end of the paragraph, to who tweeted:
//
//	Mayor Jane Roe tweeted: No school today. Stay at home.
func (d *decoder) readTweeted() {
	for c := 0; c+2 < len(d.words); c++ {
		w := &d.words[c]
		if !w.verb() || w.lemma != "tweet" || d.str(c+1) != ":" || w.stretch >= 0 || d.words[c+2].stretch >= 0 || d.words[c+2].pause() {
			continue
		}
		p := d.sentences[w.sentence].paragraph
		last := d.between(d.words[c+2].start, d.paragraphs[p].End)
		if d.sentences[d.words[c+2].sentence].paragraph != p || last[1] < c+2 || d.paragraphs[p].Headline {
			continue
		}
		a := attribution{cue: c, parts: [][2]int{{c + 2, last[1]}}, p: byRule, rule: ruleTweeted}
		if d.readSource(&a, d.view(c)); a.head < 0 {
			continue
		}
		d.out = deleteIn(d.out, func(x *attribution) bool { return x.cue == c })
		d.out = append(d.out, a)
	}
}

// intrudes reports whether a takes words of a post, or of its signature, that nobody says in it. What the post itself tells that
// others said is left.
func (t *text) intrudes(a *attribution, posts []post) bool {
	n := sort.Search(len(posts), func(i int) bool { return posts[i].end > a.parts[0][0] })
	last := a.parts[len(a.parts)-1][1]
	if n == len(posts) || posts[n].words[0] > max(last, a.cue) {
		return a.cueIn(posts)
	}
	in := func(i int) bool { return posts[n].words[0] <= i && i <= posts[n].words[1] }
	whole := a.parts[0][0] == posts[n].words[0] && last == posts[n].words[1]
	return whole || !in(a.cue) || !in(a.parts[0][0]) || !in(last) || a.head >= 0 && !in(a.head)
}

// cueIn reports whether the cue of a stands in a post whose words a does not take.
func (a *attribution) cueIn(posts []post) bool {
	n := sort.Search(len(posts), func(i int) bool { return posts[i].end > a.cue })
	return n < len(posts) && posts[n].words[0] <= a.cue
}

// postsIn reads the posts of paragraph p, one after the other.
func (t *text) postsIn(p int) (posts []post) {
	at, end := t.paragraphs[p].Start, t.paragraphs[p].End
	for i := at; i < end; {
		k := strings.Index(t.raw[i:end], "(@")
		if k < 0 {
			break
		}
		i += k
		s := t.signatureAt(at, i, end)
		i += len("(@")
		if s.end == 0 {
			continue
		}
		if x, ok := t.post(at, s); ok {
			posts = append(posts, x)
		}
		at, i = s.end, s.end
	}
	return posts
}

// A postmark is where the signature of a post stands: its dash, its name, and the end of its date.
type postmark struct{ dash, name, nameEnd, end int }

// signatureAt reads the signature around the handle at offset i of a paragraph whose posts were read up to offset at; its end is 0
// if there is none: before the handle stand a dash and a name, after it nothing but the date, or the date before the next post.
func (t *text) signatureAt(at, i, end int) (s postmark) {
	const longest = 70
	before := t.raw[max(at, i-longest):i]
	for _, dash := range [...]string{"— ", "– ", "-- ", "―", "—", "\n- "} {
		if k := strings.LastIndex(before, dash); k >= 0 {
			s.dash = i - len(before) + k
			s.name = s.dash + len(dash)
			break
		}
	}
	name := strings.TrimSpace(t.raw[s.name:i])
	if s.name == 0 || name == "" || strings.ContainsAny(name, ";:“”\"") {
		return postmark{}
	}
	s.name += strings.Index(t.raw[s.name:i], name)
	s.nameEnd = s.name + len(name)
	handle := strings.IndexByte(t.raw[i:min(end, i+longest)], ')')
	if handle < 0 || strings.ContainsFunc(t.raw[i+1:i+handle], unicode.IsSpace) {
		return postmark{}
	}
	s.end = i + handle + 1
	if n := dateLength(t.raw[s.end:end]); n > 0 {
		s.end += n
	} else if strings.TrimFunc(t.raw[s.end:end], notLetter) != "" {
		return postmark{}
	}
	return s
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// dateLength returns the length of the date that s begins with: “ June 2, 2019”, “ 2 June 2019”; 0 if there is none.
func dateLength(s string) int {
	month, n := false, 0
	const longest = 40
	for _, w := range strings.Fields(s[:min(len(s), longest)]) {
		k := strings.Index(s[n:], w) + n
		word := strings.TrimRight(w, ",.”\"’'")
		switch {
		case isMonth(word) && !month:
			month = true
		case len(word) == 4 && word > "1999" && word < "2100" && month:
			return k + len(w)
		case len(word) <= 2 && strings.Trim(word, "0123456789") == "", word == "on":
		default:
			return 0
		}
		n = k + len(w)
	}
	return 0
}

// isMonth reports whether a word names a month.
func isMonth(w string) bool {
	switch w {
	case "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
		"Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec":
		return true
	}
	return false
}

// post returns the words from offset at to the signature s, without the addresses behind them, and those of the name.
func (t *text) post(at int, s postmark) (x post, ok bool) {
	end := at + len(strings.TrimRightFunc(t.raw[at:s.dash], unicode.IsSpace))
	for {
		k := strings.LastIndexFunc(t.raw[at:end], unicode.IsSpace)
		if last := t.raw[at+k+1 : end]; !strings.HasPrefix(last, "http") && !strings.HasPrefix(last, "pic.") || k < 0 {
			break
		}
		end = at + len(strings.TrimRightFunc(t.raw[at:at+k], unicode.IsSpace))
	}
	x.words, x.name = t.between(at, end), t.between(s.name, s.nameEnd)
	x.dash = sort.Search(len(t.words), func(i int) bool { return t.words[i].end > s.dash })
	x.end = sort.Search(len(t.words), func(i int) bool { return t.words[i].start >= s.end })
	return x, x.words[0] <= x.words[1] && x.name[0] <= x.name[1] && x.words[1] < x.dash && x.dash < x.name[0]
}

// between returns the first and last word that stand between two offsets, but for marks at the ends; last < first if there is none.
func (t *text) between(start, end int) [2]int {
	first := sort.Search(len(t.words), func(i int) bool { return t.words[i].start >= start })
	last := sort.Search(len(t.words), func(i int) bool { return t.words[i].end > end }) - 1
	for first <= last && t.words[first].pause() {
		first++
	}
	for first <= last && t.words[last].pause() {
		last--
	}
	return [2]int{first, last}
}
