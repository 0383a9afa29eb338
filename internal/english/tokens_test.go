package english_test

import (
	"runtime"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/cputime"
	"github.com/ebc17271/lede/internal/english"
)

// split returns the sentences of a text, tokens joined by a space.
func split(text string) []string {
	var out []string
	for _, s := range english.Split(text, english.Range{Start: 0, End: len(text)}) {
		var words []string
		for _, t := range s.Tokens {
			words = append(words, text[t.Start:t.End])
		}
		out = append(out, strings.Join(words, " "))
	}
	return out
}

func TestTokens(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"They don't, and can’t.", "They do n't , and ca n’t ."},
		{"We cannot; it's gonna rain", "We can not ; it 's gon na rain"},
		{"Poole’s plan, the councillors' vote", "Poole ’s plan , the councillors ' vote"},
		{"a long-standing co-founder", "a long - standing co-founder"},
		{"US$5 or £3.50, 40% of $1,000.5", "US$ 5 or £ 3.50 , 40 % of $ 1,000.5"},
		{"in the '90s, at 3:30 p.m., on 9/11", "in the '90s , at 3:30 p.m. , on 9/11"},
		{"10km, £3bn at 7:30pm or 5p.m. in 1990s, 4th", "10 km , £ 3 bn at 7:30 pm or 5 p.m. in 1990s , 4th"},
		{"Ann.Poole@example.org on 020-7946-0100, 3-2", "Ann.Poole@example.org on 020-7946-0100 , 3 - 2"},
		{"year-over-year, the Post-Gazette, 9.9million", "year - over - year , the Post - Gazette , 9.9 million"},
		{"Poole v. Marsh (b. 1961), 2 tsp. of oil; They won.https://example.org/a", "Poole v. Marsh ( b. 1961 ) , 2 tsp. of oil ; They won . | https://example.org/a"},
		{"\u00adPoole said.US teams won 👍🏽!", "Poole said . | US teams won 👍🏽 !"},
		{"see https://example.org/a?b=c#d, or example.co.uk/news.", "see https://example.org/a?b=c#d , or example.co.uk/news ."},
		{"write to ann.poole@example.org.", "write to ann.poole@example.org ."},
		{"@ann_poole #flood2 #1", "@ann_poole #flood2 # 1"},
		{"Mr. J.P. Poole of AT&T Inc. in the U.S.", "Mr. J.P. Poole of AT&T Inc. in the U.S."},
		{"Well... no… yes--or—maybe?!", "Well ... no … yes -- or — maybe ?!"},
		{"(and/or) [sic]", "( and / or ) [ sic ]"},
		{"I wouldn't've gone", "I would n't 've gone"},
		{"O'Neill rock 'n' roll 'em", "O'Neill rock 'n ' roll 'em"},
		{"No.\u00a010 Downing\u200b Street", "No. 10 Downing Street"},
	} {
		if got := strings.Join(split(tt.text), " | "); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{"", " ", "“I won.” She left.", "don't'nt n't 's", "a.b.C.d,1,000,00 http://x...", "\xff\xc2", "日本語。日本", "\u200b\ufeffa\u00ad"} {
		f.Add(s, 0, len(s))
	}
	f.Add("0) A", 0, 3) // the capital that makes it an entry of a list stands behind the range
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		if start < 0 || end > len(text) || start > end {
			t.Skip()
		}
		at := start
		for _, s := range english.Split(text, english.Range{Start: start, End: end}) {
			if len(s.Tokens) == 0 || s.Start != s.Tokens[0].Start || s.End != s.Tokens[len(s.Tokens)-1].End {
				t.Fatalf("sentence %v is not the range of its tokens", s.Range)
			}
			for _, tok := range s.Tokens {
				if tok.Start < at || tok.End <= tok.Start || tok.End > end {
					t.Fatalf("token %v after %d", tok.Range, at)
				}
				if !blank(text[at:tok.Start]) {
					t.Fatalf("%q is in no token", text[at:tok.Start])
				}
				if w := text[tok.Start:tok.End]; w != strings.TrimSpace(w) {
					t.Fatalf("space around %q", w)
				}
				if utf8.ValidString(text[start:end]) && !utf8.ValidString(text[tok.Start:tok.End]) {
					t.Fatalf("token %q cuts a character", text[tok.Start:tok.End])
				}
				at = tok.End
			}
		}
		if !blank(text[at:end]) {
			t.Fatalf("%q is in no token", text[at:end])
		}
	})
}

// blank reports whether a text is space, control and format characters only.
func blank(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool {
		return !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r) && !unicode.IsControl(r)
	}) < 0
}

func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat("“We won’t wait,” Sen. Ann B. Poole told the long-suffering crowd of 1,200 at 5 p.m. on Jan. 5. Nobody left the U.S. camp. ", 1000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		english.Split(text, english.Range{Start: 0, End: len(text)})
	}
}

// Texts that are all marks, one word, or quotation marks never closed take time linear in their length:
// a byte of a megabyte takes about as long as one of 64 kilobytes.
func TestSplitIsLinear(t *testing.T) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	for _, s := range []string{"“", "\"", "a", "a.", ".(", "! ", "'s", "n't'", "a@", "http://", "1,", "日", "\u200b", "a-", "? X", "Mr. "} {
		const less, more = 1 << 16, 1 << 20
		few, many := timeOfSplit(strings.Repeat(s, less/len(s))), timeOfSplit(strings.Repeat(s, more/len(s)))
		if many > 5*time.Second*cputime.Slow {
			t.Errorf("%q: %v for a megabyte", s, many)
		}
		limit := 4 * (few + 2*time.Millisecond*cputime.Slow) * (more / less)
		for try := 0; many > limit && try < 3; try++ { // the collector may have worked in between
			many = min(many, timeOfSplit(strings.Repeat(s, more/len(s))))
		}
		if many > limit {
			t.Errorf("%q: %v for a megabyte, %v for 64 kilobytes", s, many, few)
		}
	}
}

// timeOfSplit returns the least processor time of two tries that Split takes.
func timeOfSplit(text string) time.Duration {
	least := time.Hour
	for range 2 {
		start := cputime.Thread()
		english.Split(text, english.Range{Start: 0, End: len(text)})
		least = min(least, cputime.Thread()-start)
	}
	return least
}
